/** Id of this provider, with which all of its ids begin. */
export const PROVIDER = 'pagerduty';

const PREFIX = `${PROVIDER}-`;
const CONTACT = `contact:${PREFIX}`;

/** An id that is unique in the organisation, for one that is so at PagerDuty. */
export function toId(id: string): string {
  return `${PREFIX}${id}`;
}

/** @returns undefined for an id that is not of this provider. */
export function fromId(id: string): string | undefined {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : undefined;
}

/** Ref of a user of PagerDuty who is in no catalog. */
export function toContactRef(userId: string): string {
  return `${CONTACT}${userId}`;
}

/** @returns undefined for a ref of somebody else. */
export function fromContactRef(ref: string): string | undefined {
  return ref.startsWith(CONTACT) ? ref.slice(CONTACT.length) : undefined;
}
