import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useSectionStyles } from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import type { ScheduleOnTab } from '../../format/answers';
import { scheduleAtHand } from '../../format/scheduleAtHand';
import { spanOfDays, withTrueStart } from '../../format/timeline';
import { useViewerZone } from '../../hooks/useViewerZone';
import { onCallTranslationRef } from '../../translation';
import { Timeline } from '../Timeline';

const DAYS = 14;

/** The coming two weeks of some schedules. */
export const TwoWeeks = (props: {
  schedules: ScheduleOnTab[];
  /** The instant that "now" means, ISO-8601. */
  at: string;
}) => {
  const { schedules, at } = props;
  const section = useSectionStyles();
  const titleId = useId();
  const { t } = useTranslationRef(onCallTranslationRef);
  const zone = useViewerZone();
  const span = spanOfDays(Date.parse(at), zone, DAYS);
  if (!schedules.length) {
    return null;
  }
  return (
    <section className={section.root} aria-labelledby={titleId}>
      <Typography component="h3" id={titleId} className={section.title}>
        {t('timeline.title')}
      </Typography>
      <Timeline
        label={t('timeline.title')}
        span={span}
        rows={schedules.map(schedule => ({
          schedule: scheduleAtHand(schedule),
          source: schedule.source.title,
          shifts: withTrueStart(schedule.shifts, schedule.standing, span.from),
        }))}
      />
    </section>
  );
};
