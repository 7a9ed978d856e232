import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import {
  RelativeTime,
  quietColor,
} from '@callboard/backstage-plugin-environments-react';
import type { RunSummary } from '@callboard/backstage-plugin-runbooks-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { progressFigures } from '../../format/progress';
import { useTabLinks } from '../../hooks/useTabLinks';
import { runbooksTranslationRef } from '../../translation';
import { RunOutcomeMark } from '../Marks';

const useStyles = makeStyles(theme => ({
  title: { margin: 0, fontWeight: 700 },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    overflowWrap: 'anywhere',
    '& > li': { padding: theme.spacing(0.5, 0) },
  },
  quiet: { color: quietColor(theme) },
}));

/** How it went before. */
export const RunbookRuns = ({ runs }: { runs: RunSummary[] }) => {
  const classes = useStyles();
  const titleId = useId();
  const links = useTabLinks();
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <section aria-labelledby={titleId}>
      <Typography component="h3" id={titleId} className={classes.title}>
        {t('runbook.runs')}
      </Typography>
      {!runs.length && (
        <Typography variant="body2">{t('runbook.noRuns')}</Typography>
      )}
      <ul className={classes.list}>
        {runs.map(run => (
          <li key={run.id}>
            <Link to={links.run(run.id)}>
              <RelativeTime instant={run.startedAt} />
              {run.environment && `, ${run.environment}`}
            </Link>{' '}
            <RunOutcomeMark run={run} size="small" />
            <Typography
              variant="caption"
              component="div"
              className={classes.quiet}
            >
              <EntityDisplayName entityRef={run.startedBy} hideIcon />
              {` · ${t('runbook.run.steps', progressFigures(run))}`}
              {run.finished?.text && ` · ${run.finished.text}`}
            </Typography>
          </li>
        ))}
      </ul>
    </section>
  );
};
