import type { Person } from '@callboard/backstage-plugin-on-call-common';
import type { Book } from '../book/Book';

/**
 * Whom refs are of.
 *
 * @param known - who need not be looked up
 * @returns every one of the refs; whoever left the organisation, by the name in the ref.
 */
export async function peopleOf(
  book: Pick<Book, 'people'>,
  refs: Iterable<string>,
  known: Person[] = [],
): Promise<Record<string, Person>> {
  const found = new Map(known.map(person => [person.ref, person]));
  const wanted = [...new Set(refs)].sort();
  const missing = wanted.filter(ref => !found.has(ref));
  const others = missing.length ? await book.people(missing) : new Map();
  return Object.fromEntries(
    wanted.map(ref => [ref, found.get(ref) ?? others.get(ref) ?? unknown(ref)]),
  );
}

function unknown(ref: string): Person {
  return { ref, name: ref.replace(/^.*[:/]/, ''), channels: [] };
}
