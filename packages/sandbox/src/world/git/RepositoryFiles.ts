import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { FileEdit } from '../model';

/** The host that content files name; replaced by the one that the sandbox answers on. */
export const WRITTEN_HOST = 'localhost:7100';

export interface TreeEntry {
  path: string;
  type: 'blob' | 'tree';
  mode: '100644' | '100755' | '040000';
  sha: string;
  /** Bytes; 0 for trees. */
  size: number;
}

/** The files of one repository at a commit. */
export class RepositoryFiles {
  readonly #blobs: Map<string, Buffer>;
  readonly #entries = new Map<string, TreeEntry>();
  readonly #bySha = new Map<string, TreeEntry>();

  private constructor(blobs: Map<string, Buffer>) {
    this.#blobs = blobs;
    this.#addTree('');
  }

  static fromFolder(folder: string, host: string): RepositoryFiles {
    const blobs = new Map<string, Buffer>();
    const walk = (directory: string, prefix: string) => {
      for (const entry of readdirSync(directory, { withFileTypes: true })) {
        const path = posix.join(prefix, entry.name);
        if (entry.isDirectory()) {
          walk(join(directory, entry.name), path);
        } else {
          blobs.set(path, readFileSync(join(directory, entry.name)));
        }
      }
    };
    walk(folder, '');
    return RepositoryFiles.fromFiles(blobs, host);
  }

  static fromFiles(
    files: Iterable<[string, Buffer | string]>,
    host: string,
  ): RepositoryFiles {
    const blobs = new Map<string, Buffer>();
    for (const [path, content] of files) {
      blobs.set(
        path,
        Buffer.from(content.toString('utf8').replaceAll(WRITTEN_HOST, host)),
      );
    }
    return new RepositoryFiles(blobs);
  }

  /** The same files after these edits. */
  edited(edits: readonly FileEdit[]): RepositoryFiles {
    const blobs = new Map(this.#blobs);
    for (const { path, content } of edits) {
      if (content === undefined) {
        blobs.delete(path);
      } else {
        blobs.set(path, Buffer.from(content));
      }
    }
    return new RepositoryFiles(blobs);
  }

  /** Every entry below the root, or the root itself as `''`. */
  entry(path: string): TreeEntry | undefined {
    return this.#entries.get(path);
  }

  bySha(sha: string): TreeEntry | undefined {
    return this.#bySha.get(sha);
  }

  read(path: string): Buffer | undefined {
    return this.#blobs.get(path);
  }

  /** Entries directly inside a folder, by name. */
  children(folder: string): TreeEntry[] {
    const prefix = folder === '' ? '' : `${folder}/`;
    return this.below(folder).filter(
      entry => !entry.path.slice(prefix.length).includes('/'),
    );
  }

  /** Entries at any depth inside a folder, by path. */
  below(folder: string): TreeEntry[] {
    const prefix = folder === '' ? '' : `${folder}/`;
    return [...this.#entries.values()]
      .filter(entry => entry.path !== '' && entry.path.startsWith(prefix))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  #addTree(folder: string): TreeEntry {
    const prefix = folder === '' ? '' : `${folder}/`;
    const names = new Set(
      [...this.#blobs.keys()]
        .filter(path => path.startsWith(prefix))
        .map(path => path.slice(prefix.length).split('/')[0]),
    );
    const entries = [...names].sort().map(name => {
      const content = this.#blobs.get(prefix + name);
      return content
        ? this.#addBlob(prefix + name, content)
        : this.#addTree(prefix + name);
    });
    const body = Buffer.concat(
      entries.map(entry =>
        Buffer.concat([
          Buffer.from(
            `${entry.mode.replace(/^0/, '')} ${posix.basename(entry.path)}\0`,
          ),
          Buffer.from(entry.sha, 'hex'),
        ]),
      ),
    );
    return this.#add({
      path: folder,
      type: 'tree',
      mode: '040000',
      sha: objectSha('tree', body),
      size: 0,
    });
  }

  #addBlob(path: string, content: Buffer): TreeEntry {
    return this.#add({
      path,
      type: 'blob',
      mode: path.endsWith('.sh') ? '100755' : '100644',
      sha: objectSha('blob', content),
      size: content.length,
    });
  }

  #add(entry: TreeEntry): TreeEntry {
    this.#entries.set(entry.path, entry);
    this.#bySha.set(entry.sha, entry);
    return entry;
  }
}

/** The name that git gives an object. */
function objectSha(type: 'blob' | 'tree', body: Buffer): string {
  return createHash('sha1')
    .update(`${type} ${body.length}\0`)
    .update(body)
    .digest('hex');
}
