import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { EnvironmentHealthHistory } from '@callboard/backstage-plugin-environment-health-common';
import {
  formatAge,
  quietColor,
} from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useId, useState } from 'react';
import {
  markersWithin,
  type DeploymentMarker,
} from '../../format/deploymentMarkers';
import { TROUBLES, summaryOfStrip } from '../../format/strip';
import { environmentHealthTranslationRef } from '../../translation';
import { StripSlot } from './StripSlot';
import { StripStory } from './StripStory';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(1.5, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 2),
    ...theme.typography.body2,
  },
  title: { margin: 0, fontSize: 'inherit', fontWeight: 700 },
  summary: { flex: 1, minWidth: 160, color: quietColor(theme) },
  strip: { display: 'flex', gap: 2, marginTop: theme.spacing(0.5) },
}));

/** One environment's strip: bars to look at, a sentence to hear, a list to walk through. */
export const EnvironmentStrip = (props: {
  entityRef: string;
  part: EnvironmentHealthHistory;
  markers: DeploymentMarker[];
}) => {
  const { entityRef, part, markers } = props;
  const { environment, strip } = part;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const [open, setOpen] = useState(false);
  const listId = useId();
  const { seconds } = summaryOfStrip(strip);
  const measured = Object.values(seconds).some(value => value > 0);
  const troubles = TROUBLES.flatMap(status => {
    const length = seconds[status];
    return length ? `${t(`status.${status}`)} ${formatAge(length * 1000)}` : [];
  });
  const calm = measured ? t('strip.calm') : t('strip.none');
  const summary = [
    troubles.length ? troubles.join(', ') : calm,
    ...(markers.length
      ? [t('strip.deployments', { count: markers.length })]
      : []),
  ].join(' · ');
  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <h3 className={classes.title}>{environment.title}</h3>
        <span className={classes.summary}>{summary}</span>
        <Button
          size="small"
          aria-expanded={open}
          aria-controls={listId}
          aria-label={`${environment.title}: ${
            open ? t('strip.hide') : t('strip.list')
          }`}
          onClick={() => setOpen(!open)}
        >
          {open ? t('strip.hide') : t('strip.list')}
        </Button>
      </div>
      {/* To look at only: the sentence and the list say the same. */}
      <div className={classes.strip} aria-hidden data-testid="strip">
        {strip.map(slot => (
          <StripSlot
            key={slot.from}
            entityRef={entityRef}
            slot={slot}
            markers={markersWithin(
              markers,
              environment.name,
              slot.from,
              slot.to,
            )}
          />
        ))}
      </div>
      <div id={listId}>
        {open && (
          <StripStory entityRef={entityRef} part={part} markers={markers} />
        )}
      </div>
    </div>
  );
};
