import { parseEntityRef } from '@backstage/catalog-model';
import type { Person } from '@callboard/backstage-plugin-on-call-common';

/** What an answer tells of the people in it, by their refs. */
export type People = Record<string, Person>;

/** Whether a person stands in the catalog. */
export const isUser = (ref: string): boolean => ref.startsWith('user:');

/** What people call someone; what the ref says of whom an answer tells nothing. */
export function nameOf(ref: string, people: People): string {
  if (people[ref]) {
    return people[ref].name;
  }
  if (!isUser(ref)) {
    return ref.replace(/^contact:/, '');
  }
  try {
    return parseEntityRef(ref).name;
  } catch {
    return ref;
  }
}

/** Several in one breath: `Mona Lisa, Hubot`. */
export const namesOf = (refs: string[], people: People): string =>
  refs.map(ref => nameOf(ref, people)).join(', ');
