import type { RunbookDiagnostic } from '@callboard/backstage-plugin-runbooks-common';

/** A tree as it was read last. */
export interface TreeRecord {
  tree: string;
  etag?: string;
  /** Names what was looked for at the last reading, and how: another wants a new one. */
  readKey?: string;
  /** Names for whom it was shelved. */
  shelvedHash?: string;
  /** When it was read last; absent where it never was. */
  observedAt?: string;
  /** Why it cannot be read, and since when. */
  error?: { message: string; since: string };
}

/** A file of a tree. */
export interface FileRecord {
  path: string;
  /** Absent where it was left out. */
  contentHash?: string;
  /** Why it was left out. */
  diagnostics: RunbookDiagnostic[];
}

/** Keeps what the trees held when they were last read. */
export interface TreeStore {
  getMany(trees: string[]): Promise<Map<string, TreeRecord>>;
  put(record: TreeRecord): Promise<void>;
  /** By path. */
  listFiles(tree: string): Promise<FileRecord[]>;
  /** Those that were left out, and why. */
  listLeftOut(trees: string[]): Promise<(FileRecord & { tree: string })[]>;
  replaceFiles(tree: string, files: FileRecord[]): Promise<void>;
  /** Those of any tree. */
  list(): Promise<string[]>;
  remove(trees: string[]): Promise<void>;
}
