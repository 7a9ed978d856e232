import type {
  OnCallPager,
  OnCallProvider,
} from '@callboard/backstage-plugin-on-call-node';
import type { BookedPolicy } from '../book/Book';
import type { PageDestination } from './StoredPage';

/** Finds what sends pages to a provider. */
export class Pagers {
  readonly #providers: readonly OnCallProvider[];

  constructor(options: { providers: readonly OnCallProvider[] }) {
    this.#providers = options.providers;
  }

  /** @returns undefined for a provider that is not installed, or pages nobody. */
  get(providerId: string): OnCallPager | undefined {
    return this.#providers.find(({ id }) => id === providerId)?.pager;
  }

  /** Where pages by a policy go: to its provider, if that takes them. */
  destinationOf({
    provider,
    key,
  }: Pick<BookedPolicy, 'provider' | 'key'>): PageDestination | undefined {
    return this.get(provider)?.accepts(key) ? { provider, key } : undefined;
  }
}

/** By which a provider knows a page again that is sent twice. */
export function dedupKeyOf(pageId: string): string {
  return `callboard-${pageId}`;
}

/** The id of the page; undefined for a key that is of no page. */
export function pageIdOf(dedupKey: string): string | undefined {
  return /^callboard-(.+)$/.exec(dedupKey)?.[1];
}
