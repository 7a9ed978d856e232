import { createHash } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import {
  parseRunbooks,
  type RunbookDiagnostic,
  type RunbookDocument,
} from '@callboard/backstage-plugin-runbooks-common';
import type { Stores, StoreSet } from '../database/Stores';
import type { FileRecord } from '../database/TreeStore';
import type { ReadLimits, TreeReading } from './TreeReader';

/**
 * To be raised when the parser comes to read the same text otherwise: every file is
 * then a new version, so that runs keep the one that they were started from.
 */
export const PARSER = 1;

/** Names a version of a file. */
export function contentHashOf(markdown: string): string {
  return createHash('sha256').update(`${PARSER}\n${markdown}`).digest('hex');
}

/** What was read, ready to be kept. */
export interface Delivery {
  files: FileRecord[];
  /** Those that were not known. */
  documents: Map<string, RunbookDocument>;
}

/** Turns files into documents, each version once. */
export class Librarian {
  readonly #stores: Stores;
  readonly #limits: ReadLimits;

  constructor(options: { stores: Stores; limits: ReadLimits }) {
    this.#stores = options.stores;
    this.#limits = options.limits;
  }

  /** Parses what is new. Keeps nothing. */
  async prepare(
    reading: Extract<TreeReading, { kind: 'read' }>,
    signal: AbortSignal,
  ): Promise<Delivery> {
    const read = reading.files.map(({ path, markdown }) => ({
      path,
      markdown,
      contentHash: contentHashOf(markdown),
    }));
    const known = await this.#stores.documents.listKnown(
      read.map(({ contentHash }) => contentHash),
    );
    const documents = new Map<string, RunbookDocument>();
    for (const { path, markdown, contentHash } of read) {
      signal.throwIfAborted();
      if (!known.has(contentHash) && !documents.has(contentHash)) {
        documents.set(contentHash, parseRunbooks(markdown, { path }));
      }
    }
    return {
      documents,
      files: [
        ...read.map(({ path, contentHash }) => ({
          path,
          contentHash,
          diagnostics: [],
        })),
        ...this.#leftOut(reading),
      ],
    };
  }

  /** Keeps a delivery, in a transaction of the caller's. */
  async keep(
    stores: StoreSet,
    tree: string,
    { files, documents }: Delivery,
  ): Promise<void> {
    const contentHashes = files.flatMap(({ contentHash }) => contentHash ?? []);
    await stores.documents.put(documents);
    await stores.documents.markUsed(contentHashes);
    const known = await stores.documents.listKnown(contentHashes);
    if (contentHashes.some(contentHash => !known.has(contentHash))) {
      throw new ConflictError(
        `Documents of ${tree} were forgotten while it was read; it will be read again.`,
      );
    }
    await stores.trees.replaceFiles(tree, files);
  }

  #leftOut({
    tooLarge,
    tooMany,
  }: Extract<TreeReading, { kind: 'read' }>): FileRecord[] {
    const { fileSize, files } = this.#limits;
    const problem = (rule: string, message: string): RunbookDiagnostic[] => [
      { level: 'problem', rule, message },
    ];
    return [
      ...tooLarge.map(({ path, size }) => ({
        path,
        diagnostics: problem(
          'file-too-large',
          `The file has ${size} bytes and is left out; at most ${fileSize} are read.`,
        ),
      })),
      ...tooMany.slice(0, 1).map(path => ({
        path,
        diagnostics: problem(
          'too-many-files',
          `This file and ${
            tooMany.length - 1
          } more are left out; at most ${files} of a repository are read.`,
        ),
      })),
    ];
  }
}
