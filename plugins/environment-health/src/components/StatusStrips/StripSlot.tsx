import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { HealthStripSlot } from '@callboard/backstage-plugin-environment-health-common';
import { STATUSES } from '@callboard/backstage-plugin-environments-common';
import {
  formatAge,
  useToneStyles,
} from '@callboard/backstage-plugin-environments-react';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import { deploymentLink } from '../../format/deploymentLink';
import type { DeploymentMarker } from '../../format/deploymentMarkers';
import { formatLocal } from '../../format/localTime';
import { unknownSeconds } from '../../format/strip';
import { environmentHealthTranslationRef } from '../../translation';
import { useStripStyles } from './useStripStyles';

const useStyles = makeStyles(theme => ({
  root: { flex: '1 1 0', minWidth: 0 },
  frame: { display: 'flex', alignItems: 'flex-end', height: 28 },
  marker: {
    height: 18,
    fontSize: 10,
    lineHeight: '18px',
    textAlign: 'center',
    overflow: 'visible',
    whiteSpace: 'nowrap',
    '& a': { color: theme.palette.text.primary },
  },
  tip: { whiteSpace: 'pre-line', fontSize: theme.typography.caption.fontSize },
}));

/** One slot: how bad it was at worst, and what was deployed in it. */
export const StripSlot = (props: {
  entityRef: string;
  slot: HealthStripSlot;
  /** Newest first. */
  markers: DeploymentMarker[];
}) => {
  const { entityRef, slot, markers } = props;
  const classes = useStyles();
  const bars = useStripStyles();
  const tones = useToneStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const entityLink = useEntityRefLink();
  const length = (seconds: number) => formatAge(seconds * 1000);
  const notKnown = unknownSeconds(slot);
  const lines = [
    `${formatLocal(slot.from)} – ${formatLocal(slot.to)}`,
    ...[...STATUSES]
      .reverse()
      .filter(status => slot.seconds[status])
      .map(
        status =>
          `${t(`status.${status}`)} ${length(slot.seconds[status] ?? 0)}`,
      ),
    ...(notKnown > 1 ? [`${t('strip.unknown')} ${length(notKnown)}`] : []),
    ...markers.map(
      ({ version, failed, at }) =>
        `▲ ${formatLocal(at)} ${t(failed ? 'strip.liveFailed' : 'strip.live', {
          version,
        })}`,
    ),
  ];
  const failed = markers.some(marker => marker.failed);
  return (
    <Tooltip
      title={<span className={classes.tip}>{lines.join('\n')}</span>}
      placement="top"
    >
      <div className={classes.root} data-status={slot.worst}>
        <div className={classes.frame}>
          <div className={clsx(bars.bar, bars[slot.worst ?? 'nothing'])} />
        </div>
        <div className={classes.marker}>
          {markers.length > 0 && (
            <Link
              to={deploymentLink(entityLink(entityRef), markers[0].id)}
              tabIndex={-1}
              className={failed ? tones.danger : undefined}
            >
              ▲
            </Link>
          )}
        </div>
      </div>
    </Tooltip>
  );
};
