import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { RelativeTime } from '@callboard/backstage-plugin-environments-react';
import type { RunDetails } from '@callboard/backstage-plugin-runbooks-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { formatElapsed } from '../../format/elapsed';
import { runbooksTranslationRef } from '../../translation';
import { RunOutcomeMark } from '../Marks';
import { ExportButtons } from './ExportButtons';

const useStyles = makeStyles(theme => ({
  root: {
    marginBottom: theme.spacing(2),
    padding: theme.spacing(2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
    overflowWrap: 'anywhere',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
  },
  text: { whiteSpace: 'pre-line', margin: theme.spacing(1, 0) },
}));

/** How a run ended; it is only read from then on. */
export const FinishedNote = ({ run }: { run: RunDetails }) => {
  const { finished, startedAt } = run.state;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  if (!finished) {
    return null;
  }
  const took = Date.parse(finished.at) - Date.parse(startedAt);
  return (
    <section className={classes.root} aria-label={t('finished.label')}>
      <div className={classes.head}>
        <RunOutcomeMark run={run} />
        <Typography variant="body2">
          {t('finished.by')}{' '}
          <EntityDisplayName entityRef={finished.by} hideIcon />{' '}
          <RelativeTime instant={finished.at} />
          {', '}
          {t('finished.took', { duration: formatElapsed(took) })}
        </Typography>
      </div>
      {finished.text && (
        <Typography className={classes.text}>{finished.text}</Typography>
      )}
      <ExportButtons run={run} />
    </section>
  );
};
