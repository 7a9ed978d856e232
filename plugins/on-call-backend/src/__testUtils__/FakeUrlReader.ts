import type {
  UrlReaderService,
  UrlReaderServiceReadUrlOptions,
} from '@backstage/backend-plugin-api';
import { NotFoundError, NotModifiedError } from '@backstage/errors';

/** Files that are read from memory, with an ETag that changes with their text. */
export class FakeUrlReader implements UrlReaderService {
  readonly readings: { url: string; etag?: string }[] = [];
  /** By URL. */
  readonly files = new Map<string, string>();
  /** Thrown instead of an answer, by URL. */
  readonly faults = new Map<string, Error>();

  async readUrl(url: string, options: UrlReaderServiceReadUrlOptions = {}) {
    this.readings.push({ url, etag: options.etag });
    const fault = this.faults.get(url);
    if (fault) {
      throw fault;
    }
    const text = this.files.get(url);
    if (text === undefined) {
      throw new NotFoundError(`Request failed for ${url}, 404 Not Found`);
    }
    if (text === options.etag) {
      throw new NotModifiedError();
    }
    return { etag: text, buffer: async () => Buffer.from(text) };
  }

  async readTree(): Promise<never> {
    throw new Error('Not asked for');
  }

  async search(): Promise<never> {
    throw new Error('Not asked for');
  }
}
