import type { BackstageCredentials } from '@backstage/backend-plugin-api';

/** Whose calendar it is. */
export interface AbsenceOptions {
  credentials: BackstageCredentials;
  /** Full ref of the User. */
  userRef: string;
}

/** What users can say of when they are away. */
export interface AbsenceService {
  /**
   * Has a calendar read from now on, in place of the one before.
   *
   * @param body - `{ url }`, as it was sent
   * @returns its host; nobody is told the rest of the address again.
   * @throws `InputError` with what was expected; of the address it tells the host alone.
   */
  setCalendar(
    body: unknown,
    options: AbsenceOptions,
  ): Promise<{ host: string }>;

  /** Forgets the calendar and the absences in it; once more changes nothing. */
  removeCalendar(options: AbsenceOptions): Promise<void>;
}
