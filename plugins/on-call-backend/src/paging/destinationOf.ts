import type { OnCallProvider } from '@callboard/backstage-plugin-on-call-node';
import type { BookedPolicy } from '../book/Book';
import type { PageDestination } from './StoredPage';

/** Where pages by a policy go: to its provider, if that takes them. */
export function destinationOf(
  { provider, key }: Pick<BookedPolicy, 'provider' | 'key'>,
  providers: readonly OnCallProvider[],
): PageDestination | undefined {
  const pager = providers.find(({ id }) => id === provider)?.pager;
  return pager?.accepts(key) ? { provider, key } : undefined;
}
