import type { ContactChannel, ContactKind, Person } from '../types';

const VERBS: Record<ContactKind, string> = {
  phone: 'call',
  sms: 'text',
  email: 'write to',
  slack: 'message on Slack:',
  teams: 'message on Teams:',
  other: 'try',
};

/**
 * What to do to reach a person, such as `call +1-555-0102, or write to mona@example.com`.
 *
 * @returns undefined where nobody said how.
 *
 * @public
 */
export function howToReach({
  channels,
}: Pick<Person, 'channels'>): string | undefined {
  return channels.length
    ? channels.map(describeChannel).join(', or ')
    : undefined;
}

function describeChannel({ kind, address, label }: ContactChannel): string {
  return `${VERBS[kind]} ${address}${label ? ` (${label})` : ''}`;
}
