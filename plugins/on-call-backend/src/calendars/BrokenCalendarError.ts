import { InputError } from '@backstage/errors';

/** A text that is no calendar; the message may repeat some of it. */
export class BrokenCalendarError extends InputError {}
