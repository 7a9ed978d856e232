import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import { useSectionStyles } from '@callboard/backstage-plugin-environments-react';
import {
  onCallOverridePermission,
  type MyOnCall,
  type PersonShift,
} from '@callboard/backstage-plugin-on-call-common';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { momentAt } from '../../format/zones';
import { useMine } from '../../hooks/useOverview';
import { useViewerZone } from '../../hooks/useViewerZone';
import { onCallTranslationRef } from '../../translation';
import { CalendarFeeds } from '../CalendarFeeds';
import { ChangesProvider, useChanges } from '../Changes';
import { OnCallReadState } from '../Loading';
import { OnCallScope } from '../Scope';
import { SwapList } from '../Swaps';
import { AbsenceCalendar } from './AbsenceCalendar';
import { PersonShiftRow } from './PersonShiftRow';

const AskButton = ({ shift }: { shift: PersonShift }) => {
  const { scheduleId, scheduleTitle, timeZone, start, end } = shift;
  const section = useSectionStyles();
  const change = useChanges();
  const zone = useViewerZone();
  const { t } = useTranslationRef(onCallTranslationRef);
  if (!change) {
    return null;
  }
  return (
    <Button
      className={section.action}
      size="small"
      variant="outlined"
      aria-label={t('mine.askOf', {
        schedule: scheduleTitle,
        moment: momentAt(start, zone, Date.now()),
      })}
      onClick={() =>
        change({
          kind: 'swap',
          schedule: { id: scheduleId, title: scheduleTitle, timeZone },
          stretch: { start, end },
        })
      }
    >
      {t('mine.ask')}
    </Button>
  );
};

const Shifts = ({ mine }: { mine: MyOnCall }) => {
  const { shifts, conflicts } = mine;
  const section = useSectionStyles();
  const titleId = useId();
  const { t } = useTranslationRef(onCallTranslationRef);
  return (
    <section className={section.root} aria-labelledby={titleId}>
      <Typography component="h2" id={titleId} className={section.title}>
        {t('mine.shifts')}
      </Typography>
      {shifts.length ? (
        <ul className={section.list}>
          {shifts.map(shift => (
            <PersonShiftRow
              key={`${shift.scheduleId} ${shift.start}`}
              shift={shift}
              conflicts={conflicts}
            >
              <AskButton shift={shift} />
            </PersonShiftRow>
          ))}
        </ul>
      ) : (
        <Typography variant="body2">{t('mine.none')}</Typography>
      )}
    </section>
  );
};

/** When the reader is on call, who asks them for a swap, when they are away, and their calendar. */
export const MyShiftsView = () => {
  const resource = useMine();
  const { data, refreshing, reload } = resource;
  const { allowed } = usePermission({ permission: onCallOverridePermission });
  return (
    <>
      <OnCallReadState resource={resource} rows={6} />
      {data && (
        <OnCallScope
          people={data.people}
          mayOverride={allowed}
          onChange={reload}
        >
          <ChangesProvider>
            <div aria-busy={refreshing}>
              <SwapList
                heading="h2"
                swaps={data.swaps}
                schedules={data.shifts.map(
                  ({ scheduleId, scheduleTitle, timeZone }) => ({
                    id: scheduleId,
                    title: scheduleTitle,
                    timeZone,
                  }),
                )}
              />
              <Shifts mine={data} />
              <CalendarFeeds />
              <AbsenceCalendar absences={data.absences} onChange={reload} />
            </div>
          </ChangesProvider>
        </OnCallScope>
      )}
    </>
  );
};
