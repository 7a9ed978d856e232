import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { StatusIcon } from '@callboard/backstage-plugin-environments-react';
import type { RunDetails } from '@callboard/backstage-plugin-runbooks-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTabLinks } from '../../hooks/useTabLinks';
import { runbooksTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(1),
    alignItems: 'baseline',
    marginBottom: theme.spacing(2),
  },
}));

/** The runbook has changed since the run began. */
export const OutdatedNote = ({ run }: { run: RunDetails }) => {
  const classes = useStyles();
  const links = useTabLinks();
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <div className={classes.root} role="note">
      <StatusIcon tone="warning" />
      <Typography variant="body2">
        {t('run.outdated')}{' '}
        <Link to={links.runbook(run.runbookId)} underline="always">
          {t('run.outdatedLink')}
        </Link>
      </Typography>
    </div>
  );
};
