import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  StatusChip,
  useNow,
  useSectionStyles,
} from '@callboard/backstage-plugin-environments-react';
import type { Override } from '@callboard/backstage-plugin-on-call-common';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { nameOf } from '../../format/people';
import type { ScheduleAtHand } from '../../format/scheduleAtHand';
import { momentAt } from '../../format/zones';
import { useViewerZone } from '../../hooks/useViewerZone';
import { onCallTranslationRef } from '../../translation';
import { useChanges } from '../Changes';
import { useOnCallScope } from '../Scope';
import { Moment } from '../Time';

const OverrideRow = (props: {
  override: Override;
  schedule: ScheduleAtHand;
}) => {
  const { override, schedule } = props;
  const { person, start, end, reason, createdBy } = override;
  const section = useSectionStyles();
  const { people } = useOnCallScope();
  const change = useChanges();
  const zone = useViewerZone();
  const now = useNow();
  const { t } = useTranslationRef(onCallTranslationRef);
  const name = person ? nameOf(person, people) : t('override.nobody');
  const over = Date.parse(end) <= now;
  return (
    <li className={section.row}>
      <div className={section.main}>
        {person ? (
          <Typography variant="body2" className={section.name}>
            {name}
          </Typography>
        ) : (
          <StatusChip tone="danger" label={name} />
        )}
        <Typography variant="body2">
          <Moment instant={start} zone={schedule.timeZone} /> –{' '}
          <Moment instant={end} zone={schedule.timeZone} />
        </Typography>
        <Typography variant="caption">
          {t('schedule.by', { name: nameOf(createdBy, people) })}
          {reason && `: “${reason}”`}
        </Typography>
      </div>
      {change && !over && (
        <Button
          className={section.action}
          size="small"
          variant="outlined"
          aria-label={t('schedule.takeBackOf', {
            name,
            moment: momentAt(start, zone, now),
          })}
          onClick={() =>
            change({
              kind: 'remove-override',
              schedule,
              overrideId: override.id,
              stretch: { start, end },
              people: person ? [person] : [],
            })
          }
        >
          {t('schedule.takeBack')}
        </Button>
      )}
    </li>
  );
};

/** Who is on call instead of whom the schedule says, and why. */
export const OverrideList = (props: {
  overrides: Override[];
  schedule: ScheduleAtHand;
}) => {
  const { overrides, schedule } = props;
  const section = useSectionStyles();
  const titleId = useId();
  const { t } = useTranslationRef(onCallTranslationRef);
  return (
    <section className={section.root} aria-labelledby={titleId}>
      <Typography component="h3" id={titleId} className={section.title}>
        {t('schedule.overrides')}
      </Typography>
      {overrides.length ? (
        <ul className={section.list}>
          {overrides.map(override => (
            <OverrideRow
              key={override.id}
              override={override}
              schedule={schedule}
            />
          ))}
        </ul>
      ) : (
        <Typography variant="body2">{t('schedule.noOverrides')}</Typography>
      )}
    </section>
  );
};
