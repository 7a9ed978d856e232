import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useNow } from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import type { ScheduleOnTab } from '../../format/answers';
import { nextHandOff } from '../../format/handOff';
import { namesOf } from '../../format/people';
import { momentOnBoth, placeOf } from '../../format/zones';
import { useViewerZone } from '../../hooks/useViewerZone';
import { onCallTranslationRef } from '../../translation';
import { useOnCallScope } from '../Scope';

/** `Next hand-off: Mon 09:00 Los Angeles (18:00 yours) → Hubot`: said as the schedule says it. */
export const NextHandOff = (props: { schedules: ScheduleOnTab[] }) => {
  const { schedules } = props;
  const { people } = useOnCallScope();
  const { t } = useTranslationRef(onCallTranslationRef);
  const viewer = useViewerZone();
  const now = useNow();
  const handOff = nextHandOff(schedules);
  if (!handOff) {
    return <Typography paragraph>{t('handOff.none')}</Typography>;
  }
  const { at, schedule } = handOff;
  const zone = schedule.timeZone;
  const { first, second } = momentOnBoth(
    at,
    { first: zone, second: viewer },
    now,
  );
  return (
    <Typography paragraph>
      {t('handOff.label')}{' '}
      <time dateTime={at}>
        <strong>
          {second
            ? t('handOff.both', { first, second, place: placeOf(zone) })
            : first}
        </strong>
      </time>{' '}
      {t('handOff.to', {
        names: namesOf(handOff.people, people) || t('handOff.nobody'),
      })}
      {schedules.length > 1 && ` (${schedule.title})`}
    </Typography>
  );
};
