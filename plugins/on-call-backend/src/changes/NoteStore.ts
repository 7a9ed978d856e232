import type { HandOffNote } from '@callboard/backstage-plugin-on-call-common';

/** Keeps what people wrote for those who take over from them. */
export interface NoteStore {
  add(note: HandOffNote): Promise<void>;

  /** Those written from an instant on, newest first. */
  since(scheduleIds: string[], since: string): Promise<HandOffNote[]>;
}
