import { parseEntityRef } from '@backstage/catalog-model';
import type { Person } from '@callboard/backstage-plugin-on-call-common';
import type { CatalogUser } from './CatalogUser';

/** A person of whom nothing but the ref is known. */
export function barePerson(ref: string): Person {
  return { ref, name: nameOf(ref), channels: [] };
}

/** Adds what the catalog knows to what nobody said of a person. */
export function fillPerson(
  person: Person,
  user: CatalogUser | undefined,
): Person {
  if (!user) {
    return person;
  }
  const { ref, name, channels } = person;
  const timeZone = person.timeZone ?? user.timeZone;
  const mail =
    user.mail && !channels.some(({ kind }) => kind === 'email')
      ? [{ kind: 'email' as const, address: user.mail }]
      : [];
  return {
    ...person,
    name: name === nameOf(ref) || name === ref ? user.name : name,
    channels: [...channels, ...mail],
    ...(timeZone && { timeZone }),
  };
}

function nameOf(ref: string): string {
  return ref.startsWith('contact:')
    ? ref.slice('contact:'.length)
    : parseEntityRef(ref).name;
}
