import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  StatusChip,
  quietColor,
  toneColor,
  useNow,
} from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import { formatElapsed } from '../../format/elapsed';
import { progressFigures } from '../../format/progress';
import { useTabLinks } from '../../hooks/useTabLinks';
import { runbooksTranslationRef } from '../../translation';
import { useRunSetting } from './RunContext';
import { RunPeople } from './RunPeople';

const useStyles = makeStyles(theme => ({
  root: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    marginBottom: theme.spacing(2),
    padding: theme.spacing(1, 2),
    border: `1px solid ${theme.palette.divider}`,
    borderTop: `4px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
    overflowWrap: 'anywhere',
  },
  production: { borderTopColor: toneColor(theme, 'danger') },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
  },
  title: {
    flex: '1 1 200px',
    minWidth: 0,
    margin: 0,
    fontSize: theme.typography.h5.fontSize,
    fontWeight: 700,
    [theme.breakpoints.down('xs')]: {
      fontSize: theme.typography.body1.fontSize,
    },
  },
  environment: { fontWeight: 700 },
  quiet: { color: quietColor(theme) },
  elapsed: { fontVariantNumeric: 'tabular-nums', fontWeight: 700 },
  progress: { flex: '1 1 80px', maxWidth: 200, height: 6, borderRadius: 3 },
  keys: {
    minHeight: 44,
    [theme.breakpoints.down('xs')]: { display: 'none' },
  },
}));

/** What is worked through, where and why, since when, by whom: in sight all the time. */
export const RunHeader = ({ onHelp }: { onHelp: () => void }) => {
  const { run, active } = useRunSetting();
  const { runbookTitle, environment, tier, progress } = run;
  const { finished, reason, startedAt } = run.state;
  const classes = useStyles();
  const links = useTabLinks();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const now = useNow(10_000);
  const end = finished ? Date.parse(finished.at) : now;
  const production = tier === 'production';
  return (
    <header className={clsx(classes.root, production && classes.production)}>
      <div className={classes.line}>
        <Typography component="h2" className={classes.title}>
          <Link to={links.runbook(run.runbookId)} color="inherit">
            {runbookTitle}
          </Link>
        </Typography>
        <span title={t('run.elapsed')} className={classes.elapsed}>
          {formatElapsed(end - Date.parse(startedAt))}
        </span>
        {active && (
          <Button size="small" className={classes.keys} onClick={onHelp}>
            {t('run.help')}
          </Button>
        )}
      </div>
      <div className={classes.line}>
        {production ? (
          <StatusChip
            tone="danger"
            variant="outlined"
            label={`${environment} · ${t('tier.production')}`}
          />
        ) : (
          <span className={classes.environment}>
            {environment ?? t('run.noEnvironment')}
          </span>
        )}
        <Typography variant="body2">
          {t(`reason.${reason.kind}`)}
          {reason.text && `: ${reason.text}`}
          {reason.kind === 'procedure' &&
            reason.reference &&
            `, ${reason.reference}`}
        </Typography>
      </div>
      <div className={classes.line}>
        <Typography variant="caption" className={classes.quiet}>
          {t('run.progress', progressFigures(run))}
        </Typography>
        {progress.of > 0 && (
          <LinearProgress
            className={classes.progress}
            variant="determinate"
            aria-label={t('run.progressLabel')}
            value={(100 * progress.ticked) / progress.of}
          />
        )}
        <RunPeople />
      </div>
    </header>
  );
};
