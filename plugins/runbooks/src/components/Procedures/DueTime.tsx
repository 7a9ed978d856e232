import { formatExact } from '@callboard/backstage-plugin-environments-react';
import type { ProcedureOccurrence } from '@callboard/backstage-plugin-runbooks-common';
import { DateTime } from 'luxon';

const FORMATS = { time: 'HH:mm', day: 'ccc d LLL, HH:mm' } as const;

/**
 * When an occurrence falls due, in the reader's zone; on hover with that zone, and as the schedule
 * says it in its own.
 */
export const DueTime = (props: {
  occurrence: Pick<ProcedureOccurrence, 'dueAt'>;
  /** The schedule in words, with its zone. */
  description: string;
  /** `time` where the day is said beside it; `day` where absent. */
  form?: keyof typeof FORMATS;
  className?: string;
}) => {
  const { occurrence, description, form = 'day', className } = props;
  const { dueAt } = occurrence;
  return (
    <time
      dateTime={dueAt}
      title={`${formatExact(dueAt)} – ${description}`}
      className={className}
    >
      {DateTime.fromISO(dueAt).setLocale('en-GB').toFormat(FORMATS[form])}
    </time>
  );
};
