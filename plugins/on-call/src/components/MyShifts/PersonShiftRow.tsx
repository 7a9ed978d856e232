import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  StatusChip,
  useNow,
  useSectionStyles,
} from '@callboard/backstage-plugin-environments-react';
import type {
  AbsenceConflict,
  PersonShift,
} from '@callboard/backstage-plugin-on-call-common';
import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';
import { lengthOf } from '../../format/shiftWords';
import { onCallTranslationRef } from '../../translation';
import { ScheduleName } from '../Person';
import { Moment } from '../Time';

const overlap = (shift: PersonShift, conflict: AbsenceConflict) =>
  shift.scheduleId === conflict.scheduleId &&
  Date.parse(conflict.start) < Date.parse(shift.end) &&
  Date.parse(conflict.end) > Date.parse(shift.start);

/** One shift of somebody: of which schedule, from when to when. */
export const PersonShiftRow = (props: {
  shift: PersonShift;
  /** Absences of the same person. */
  conflicts?: AbsenceConflict[];
  /** What can be done about it. */
  children?: ReactNode;
}) => {
  const { shift, conflicts = [], children } = props;
  const { scheduleId, scheduleTitle, timeZone, start, end } = shift;
  const section = useSectionStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  const now = useNow();
  const runs = Date.parse(start) <= now && now < Date.parse(end);
  return (
    <li className={section.row}>
      <div className={section.main}>
        <ScheduleName
          schedule={{ id: scheduleId, title: scheduleTitle }}
          className={section.name}
        />{' '}
        {runs && (
          <StatusChip tone="running" size="small" label={t('mine.runs')} />
        )}
        <Typography variant="body2">
          <Moment instant={start} zone={timeZone} /> –{' '}
          <Moment instant={end} zone={timeZone} /> ({lengthOf(shift)})
        </Typography>
        {conflicts.some(conflict => overlap(shift, conflict)) && (
          <StatusChip tone="warning" label={t('mine.away')} />
        )}
      </div>
      {children}
    </li>
  );
};
