import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  formatExact,
  useNow,
} from '@callboard/backstage-plugin-environments-react';
import { useViewerZone } from '../../hooks/useViewerZone';
import { momentOnBoth, placeOf } from '../../format/zones';
import { onCallTranslationRef } from '../../translation';

/** A moment in the viewer's zone, with the schedule's beside it where the clocks differ; exact on hover. */
export const Moment = (props: {
  instant: string;
  /** IANA zone of the schedule; only the viewer's is told where absent. */
  zone?: string;
  className?: string;
}) => {
  const { instant, className } = props;
  const { t } = useTranslationRef(onCallTranslationRef);
  const viewer = useViewerZone();
  const zone = props.zone ?? viewer;
  const now = useNow();
  const { first, second } = momentOnBoth(
    instant,
    { first: viewer, second: zone },
    now,
  );
  const exact = formatExact(instant, viewer);
  return (
    <time
      dateTime={instant}
      title={second ? `${exact} – ${formatExact(instant, zone)}` : exact}
      className={className}
    >
      {second
        ? t('moment.both', { first, second, place: placeOf(zone) })
        : first}
    </time>
  );
};
