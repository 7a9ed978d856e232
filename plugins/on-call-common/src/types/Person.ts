/**
 * Ways to reach a person, in the words of people.
 *
 * @public
 */
export type ContactKind =
  | 'phone'
  | 'sms'
  | 'email'
  | 'slack'
  | 'teams'
  | 'other';

/** @public */
export interface ContactChannel {
  kind: ContactKind;
  /** A telephone number, a mailbox, a handle, or a URL. */
  address: string;
  /** What people call it, such as `work mobile`. */
  label?: string;
}

/**
 * Someone who can be on call.
 *
 * @public
 */
export interface Person {
  /**
   * Full entity ref of a User, such as `user:default/mona`; else `contact:` and a name that
   * is unique in the organisation, for people and desks that are in no catalog.
   */
  ref: string;
  name: string;
  /** The one to try first comes first. */
  channels: ContactChannel[];
  /** IANA zone that the person lives in; absent where nobody said. */
  timeZone?: string;
}
