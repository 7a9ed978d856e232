import {
  firstPage,
  useCursorPaging,
  type CursorPaging,
} from './useCursorPaging';
import {
  ownerParameter,
  useOwnerFilter,
  type OwnerChoice,
} from './useOwnerFilter';
import { useUrlState, type UrlChange, type UrlState } from './useUrlState';

/**
 * Filters to set; what is absent stays as it is, and what is empty leaves the URL.
 *
 * @public
 */
export interface PortfolioUrlChange extends UrlChange {
  owner?: OwnerChoice;
}

/** @public */
export interface PortfolioUrl extends Pick<UrlState, 'list' | 'value'> {
  owner: OwnerChoice;
  /** False for somebody in no group, to whom "mine" would mean nothing. */
  canBeMine: boolean;
  /** Whose entities to ask for, everybody's without owners; absent until it is known who is asking. */
  whose: { owner?: string[] } | undefined;
  paging: CursorPaging;
  /**
   * Changes some filters, which leads back to the first page.
   *
   * @param options - `push` where it opens another page, to which the way back leads.
   */
  change: (changes: PortfolioUrlChange, options?: { push?: boolean }) => void;
}

/**
 * What the URL says of a page over many entities: whose, which page of them, and any other filter.
 *
 * @public
 */
export function usePortfolioUrl(): PortfolioUrl {
  const { list, value, change } = useUrlState();
  const url = { list, value, change };
  const paging = useCursorPaging(url);
  const { owner, canBeMine, known, refs } = useOwnerFilter(url);
  return {
    list,
    value,
    owner,
    canBeMine,
    whose: known ? { owner: refs } : undefined,
    paging,
    change: ({ owner: choice, ...others }, { push } = {}) =>
      change(
        {
          ...others,
          ...(choice === undefined ? {} : { owner: ownerParameter(choice) }),
          ...firstPage,
        },
        // The cursors of the pages before belong to the filters of before.
        { push, state: null },
      ),
  };
}
