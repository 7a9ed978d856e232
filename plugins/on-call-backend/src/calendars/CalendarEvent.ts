/** One occurrence of an event in a calendar. */
export interface CalendarEvent {
  /** ISO-8601 UTC. */
  start: string;
  /** ISO-8601 UTC, exclusive; after the start. */
  end: string;
  /** Empty where it has none. */
  summary: string;
  /** Mailboxes of those who attend, in small letters. */
  attendees: string[];
  /** Whether it keeps nobody busy; absent where it does. */
  free?: true;
}
