import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { quietColor } from '@callboard/backstage-plugin-environments-react';
import type { RunbookDetails } from '@callboard/backstage-plugin-runbooks-common';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import PlayArrowIcon from '@material-ui/icons/PlayArrow';
import { useTabLinks } from '../../hooks/useTabLinks';
import { runbooksTranslationRef } from '../../translation';
import { GoButton } from '../GoButton';
import { FreshnessMark } from '../Marks';
import { Severity } from '../Severity';
import { EnvironmentChooser } from '../EnvironmentChooser';
import { MarkReviewed } from './MarkReviewed';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: theme.spacing(2),
    marginBottom: theme.spacing(2),
  },
  main: { flex: '1 1 300px', minWidth: 0, overflowWrap: 'anywhere' },
  title: { margin: 0, fontSize: theme.typography.h4.fontSize, fontWeight: 700 },
  marks: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
    marginTop: theme.spacing(0.5),
  },
  quiet: { color: quietColor(theme) },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    '& button, & a': { minHeight: 44 },
  },
}));

/** What it is, how far to trust it, for which environment it is read, and the way into a run. */
export const RunbookHead = (props: {
  details: RunbookDetails;
  environment: string | undefined;
  onEnvironment: (environment: string | undefined) => void;
  onStart: () => void;
}) => {
  const { details, environment, onEnvironment, onStart } = props;
  const { title, severity, freshness, openRuns, may } = details;
  const classes = useStyles();
  const links = useTabLinks();
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <div className={classes.root}>
      <div className={classes.main}>
        <Typography component="h2" className={classes.title}>
          {title}
        </Typography>
        <div className={classes.marks}>
          <Severity severity={severity} />
          <FreshnessMark freshness={freshness} />
          <Typography variant="body2" className={classes.quiet}>
            {freshness.reason}
          </Typography>
          <MarkReviewed url={details.source.editUrl} />
        </div>
      </div>
      <div className={classes.actions}>
        {details.environments.length > 0 && (
          <EnvironmentChooser
            environments={details.environments}
            value={environment}
            onChange={onEnvironment}
          />
        )}
        {openRuns.length > 0 && (
          <GoButton
            to={links.run(openRuns[0].id)}
            state={may.run ? { join: true } : undefined}
            variant="outlined"
          >
            {t('runbook.join')}
          </GoButton>
        )}
        {may.run ? (
          <Button
            variant="contained"
            color="primary"
            startIcon={<PlayArrowIcon />}
            onClick={onStart}
          >
            {t('runbook.start')}
          </Button>
        ) : (
          <Typography variant="caption" className={classes.quiet}>
            {t('runbook.mayNotRun')}
          </Typography>
        )}
      </div>
    </div>
  );
};
