import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { fileMatcher } from './fileMatcher';

/** How much is read. */
export interface ReadLimits {
  /** In bytes, of one file. */
  fileSize: number;
  /** Of one tree. */
  files: number;
}

/** What a reading of a tree brought. */
export type TreeReading =
  | { kind: 'unchanged' }
  | {
      kind: 'read';
      etag: string;
      /** By path. */
      files: { path: string; markdown: string }[];
      /** Larger than the limit. */
      tooLarge: { path: string; size: number }[];
      /** Beyond the limit. */
      tooMany: string[];
    };

/** Reads the Markdown files of a tree through the host's URL reader. */
export class TreeReader {
  readonly #reader: UrlReaderService;
  readonly limits: ReadLimits;

  constructor(options: { reader: UrlReaderService; limits: ReadLimits }) {
    this.#reader = options.reader;
    this.limits = options.limits;
  }

  /**
   * @param options.etag - of the last reading: where it is still the same, nothing is read
   * @throws whatever the URL reader throws.
   */
  async read(
    tree: string,
    options: { globs: string[]; etag?: string; signal: AbortSignal },
  ): Promise<TreeReading> {
    const { globs, etag, signal } = options;
    const matches = fileMatcher(globs);
    const found = new Map<string, number>();
    try {
      const response = await this.#reader.readTree(tree, {
        etag,
        signal,
        filter: (path, info) => {
          if (!matches(path)) {
            return false;
          }
          found.set(path, info?.size ?? 0);
          return (info?.size ?? 0) <= this.limits.fileSize;
        },
      });
      const files = (await response.files())
        .filter(({ path }) => matches(path))
        .sort((a, b) => (a.path < b.path ? -1 : 1));
      const read: { path: string; markdown: string }[] = [];
      for (const { path, content } of files.slice(0, this.limits.files)) {
        signal.throwIfAborted();
        const bytes = await content();
        found.set(path, bytes.length);
        if (bytes.length <= this.limits.fileSize) {
          read.push({ path, markdown: bytes.toString('utf8') });
        }
      }
      return {
        kind: 'read',
        etag: response.etag,
        files: read,
        tooLarge: [...found]
          .filter(([, size]) => size > this.limits.fileSize)
          .map(([path, size]) => ({ path, size })),
        tooMany: files.slice(this.limits.files).map(({ path }) => path),
      };
    } catch (error) {
      if (isError(error) && error.name === 'NotModifiedError') {
        return { kind: 'unchanged' };
      }
      throw error;
    }
  }
}
