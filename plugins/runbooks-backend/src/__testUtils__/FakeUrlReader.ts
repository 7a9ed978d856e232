import type {
  UrlReaderService,
  UrlReaderServiceReadTreeOptions,
} from '@backstage/backend-plugin-api';
import { NotFoundError, NotModifiedError } from '@backstage/errors';

/** Trees that are read from memory, with an ETag that changes with their files. */
export class FakeUrlReader implements UrlReaderService {
  readonly readings: { tree: string; etag?: string }[] = [];
  /** By URL of the tree, then by path. */
  readonly trees = new Map<string, Record<string, string>>();
  /** Thrown instead of an answer, by URL of the tree. */
  readonly faults = new Map<string, Error>();
  /** Files whose content was asked for. */
  contents = 0;

  async readTree(tree: string, options: UrlReaderServiceReadTreeOptions = {}) {
    this.readings.push({ tree, etag: options.etag });
    const fault = this.faults.get(tree);
    if (fault) {
      throw fault;
    }
    const files = this.trees.get(tree);
    if (!files) {
      throw new NotFoundError(`Request failed for ${tree}, 404 Not Found`);
    }
    const etag = JSON.stringify(files);
    if (etag === options.etag) {
      throw new NotModifiedError();
    }
    return {
      etag,
      files: async () =>
        Object.entries(files)
          .filter(([path, text]) =>
            options.filter?.(path, { size: Buffer.byteLength(text) }),
          )
          .map(([path, text]) => ({
            path,
            content: async () => {
              this.contents += 1;
              return Buffer.from(text);
            },
          })),
      archive: () => Promise.reject(new Error('Not asked for')),
      dir: () => Promise.reject(new Error('Not asked for')),
    };
  }

  async readUrl(): Promise<never> {
    throw new Error('Not asked for');
  }

  async search(): Promise<never> {
    throw new Error('Not asked for');
  }
}
