import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  StatusChip,
  useNow,
} from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { formatElapsed } from '../../format/elapsed';
import { runbooksTranslationRef } from '../../translation';
import { useRunSetting } from './RunContext';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    minWidth: 0,
    whiteSpace: 'nowrap',
  },
  reason: { flex: '1 1 0', minWidth: 0 },
  elapsed: { fontVariantNumeric: 'tabular-nums', fontWeight: 700 },
}));

/** Where, why and since when, in one line, for where the head of the run is out of sight. */
export const RunPlace = () => {
  const { run, actions } = useRunSetting();
  const { environment, tier } = run;
  const { reason, startedAt } = run.state;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const now = useNow(10_000);
  const place = environment ?? t('run.noEnvironment');
  return (
    <div className={classes.root}>
      {tier === 'production' ? (
        <StatusChip
          tone="danger"
          size="small"
          label={`${place} · ${t('tier.production')}`}
        />
      ) : (
        <Typography variant="caption">{place}</Typography>
      )}
      <Typography variant="caption" noWrap className={classes.reason}>
        {actions.error && actions.unsent.length > 0
          ? t('unsaved.title', { count: actions.unsent.length })
          : reason.text ?? t(`reason.${reason.kind}`)}
      </Typography>
      <span className={classes.elapsed}>
        {formatElapsed(now - Date.parse(startedAt))}
      </span>
    </div>
  );
};
