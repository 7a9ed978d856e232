import { isTimeZone } from '@callboard/backstage-plugin-environments-common';
import type {
  ContactChannel,
  ContactKind,
  Person,
} from '@callboard/backstage-plugin-on-call-common';
import { titleOf, type Reference } from '../api/reference';
import type { PagerDutyUser } from '../api/user';

/** In the order in which they are worth a try. Push notifications are no way for people. */
const KINDS: [type: string, kind: ContactKind][] = [
  ['phone_contact_method', 'phone'],
  ['sms_contact_method', 'sms'],
  ['email_contact_method', 'email'],
];

/** @param user - as far as they are known: a reference has a name alone */
export function toPerson(
  user: Reference & Partial<PagerDutyUser>,
  ref: string,
): Person {
  const methods = user.contact_methods ?? [];
  const channels = KINDS.flatMap(([type, kind]) =>
    methods
      .filter(method => method.type === type && method.address)
      .map(({ address, country_code: country, label }) =>
        toChannel(
          kind,
          kind === 'email' || !country ? address! : `+${country}${address}`,
          label,
        ),
      ),
  );
  if (
    user.email &&
    !channels.some(({ address }) => isSame(address, user.email!))
  ) {
    channels.push({ kind: 'email', address: user.email });
  }
  const timeZone = user.time_zone ?? '';
  return {
    ref,
    name: titleOf(user),
    channels,
    ...(isTimeZone(timeZone) ? { timeZone } : {}),
  };
}

function toChannel(
  kind: ContactKind,
  address: string,
  label: string | null | undefined,
): ContactChannel {
  return { kind, address, ...(label ? { label } : {}) };
}

function isSame(one: string, other: string): boolean {
  return one.toLocaleLowerCase('en-US') === other.toLocaleLowerCase('en-US');
}
