import type { PageStore } from '../paging/PageStore';
import type { OpenWork } from './OpenWork';
import type { OpenWorkSource } from './OpenWorkSource';

const PAGES_MS = 7 * 86_400_000;
const MOST_OWNERS = 100;

/** Reads what is open about entities; each source that fails is named, and keeps no other from it. */
export class OpenWorkReader {
  readonly #sources: OpenWorkSource[];
  readonly #pages: Pick<PageStore, 'listOpen'>;
  readonly #now: () => Date;

  constructor(options: {
    sources: OpenWorkSource[];
    pages: Pick<PageStore, 'listOpen'>;
    now: () => Date;
  }) {
    this.#sources = options.sources;
    this.#pages = options.pages;
    this.#now = options.now;
  }

  async read(
    entities: { entityRef: string; owner?: string }[],
    signal: AbortSignal,
  ): Promise<OpenWork> {
    const owners = ownersOf(entities);
    const refs = [...new Set(entities.map(({ entityRef }) => entityRef))];
    const since = new Date(this.#now().getTime() - PAGES_MS).toISOString();
    const [pages, ...sections] = await Promise.all([
      this.#pages.listOpen(refs, since),
      ...this.#sources.map(source => source.read(owners, signal)),
    ]);
    return {
      pages,
      sections: sections.filter(section => section !== undefined),
    };
  }
}

/** @returns undefined where they do not narrow anything down. */
function ownersOf(entities: { owner?: string }[]): string[] | undefined {
  const owners = [...new Set(entities.map(({ owner }) => owner))].sort();
  return owners.length <= MOST_OWNERS &&
    owners.every(owner => owner !== undefined)
    ? owners
    : undefined;
}
