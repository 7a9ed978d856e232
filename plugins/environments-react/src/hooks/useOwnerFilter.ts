import { useOwnership } from './useOwnership';
import type { UrlState } from './useUrlState';

/** Stands in the URL for "everybody's", where "mine" would be the default. */
const EVERYONE = 'all';

/** As many as a backend takes in one question. */
const MOST_OWNERS = 100;

/**
 * Whose services are looked at: one's own, everybody's, or those of the refs that were chosen.
 *
 * @public
 */
export type OwnerChoice = 'mine' | 'everyone' | string[];

/** What the URL says of owners. */
export interface OwnerFilter {
  owner: OwnerChoice;
  /** False for somebody in no group, to whom "mine" would mean nothing. */
  canBeMine: boolean;
  /** False until it is known who is asking, where that matters. */
  known: boolean;
  /** Refs to ask for; absent for everybody's. */
  refs: string[] | undefined;
}

/** The parameter of the URL that a choice stands for. */
export function ownerParameter(choice: OwnerChoice): string[] {
  if (choice === 'mine') {
    return [];
  }
  return choice === 'everyone' ? [EVERYONE] : choice;
}

/**
 * Reads from the URL's `owner` whose services are looked at; one's own where it says nothing and
 * one is in a group.
 */
export function useOwnerFilter(url: UrlState): OwnerFilter {
  const ownership = useOwnership();
  const canBeMine = Boolean(
    ownership?.some(ref =>
      ref.toLocaleLowerCase('en-US').startsWith('group:'),
    ) && ownership.length <= MOST_OWNERS,
  );
  const owners = url.list('owner');
  let owner: OwnerChoice = canBeMine ? 'mine' : 'everyone';
  if (owners.length) {
    owner = owners.includes(EVERYONE) ? 'everyone' : owners;
  }
  const named = owner === 'mine' ? ownership : owner;
  return {
    owner,
    canBeMine,
    known: owners.length > 0 || ownership !== undefined,
    refs: named === 'everyone' ? undefined : named,
  };
}
