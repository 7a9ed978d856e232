import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useSectionStyles } from '@callboard/backstage-plugin-environments-react';
import type { ScheduleDetails } from '@callboard/backstage-plugin-on-call-common';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { scheduleAtHand } from '../../format/scheduleAtHand';
import type { Span } from '../../format/timeline';
import { onCallTranslationRef } from '../../translation';
import { CalendarFeeds } from '../CalendarFeeds';
import { ScheduleFairness } from '../FairnessView';
import { HandOffNotes } from '../Notes';
import { SwapList } from '../Swaps';
import { Timeline } from '../Timeline';
import { MonthHead } from './MonthHead';
import { OverrideList } from './OverrideList';
import { ScheduleHead } from './ScheduleHead';

/** Who is on call now, a month of it, what was changed about it, and how the load falls. */
export const ScheduleView = (props: {
  schedule: ScheduleDetails;
  month: { span: Span; title: string; before: string; after: string };
  onMonth: (month: string) => void;
}) => {
  const { schedule, month, onMonth } = props;
  const section = useSectionStyles();
  const fairnessId = useId();
  const { t } = useTranslationRef(onCallTranslationRef);
  const atHand = scheduleAtHand(schedule);
  return (
    <>
      <ScheduleHead schedule={schedule} />
      <section className={section.root} aria-label={month.title}>
        <MonthHead month={month} onMonth={onMonth} />
        <Timeline
          label={month.title}
          span={month.span}
          rows={[
            {
              schedule: atHand,
              source: schedule.source.title,
              shifts: schedule.shifts,
            },
          ]}
        />
      </section>
      <OverrideList schedule={atHand} overrides={schedule.overrides} />
      <SwapList swaps={schedule.swaps} schedules={[atHand]} />
      <HandOffNotes notes={schedule.notes} schedules={[atHand]} />
      <section className={section.root} aria-labelledby={fairnessId}>
        <Typography component="h3" id={fairnessId} className={section.title}>
          {t('schedule.fairness')}
        </Typography>
        <ScheduleFairness scheduleId={schedule.id} people={schedule.people} />
      </section>
      <CalendarFeeds scheduleId={schedule.id} heading="h3" />
    </>
  );
};
