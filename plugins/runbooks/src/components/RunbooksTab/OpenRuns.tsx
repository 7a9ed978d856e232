import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  RelativeTime,
  useSectionStyles,
} from '@callboard/backstage-plugin-environments-react';
import type { RunbookSummary } from '@callboard/backstage-plugin-runbooks-common';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { progressFigures } from '../../format/progress';
import { useTabLinks } from '../../hooks/useTabLinks';
import { runbooksTranslationRef } from '../../translation';
import { GoButton } from '../GoButton';

/** Who works through what at this moment; nothing where nobody does. */
export const OpenRuns = (props: {
  runbooks: RunbookSummary[];
  mayRun: boolean;
}) => {
  const classes = useSectionStyles();
  const titleId = useId();
  const links = useTabLinks();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const runs = props.runbooks
    .flatMap(({ openRuns }) => openRuns)
    .sort((a, b) => b.startedAt.localeCompare(a.startedAt));
  if (!runs.length) {
    return null;
  }
  return (
    <section className={classes.root} aria-labelledby={titleId}>
      <Typography component="h3" id={titleId} className={classes.title}>
        {t('open.title')}
      </Typography>
      <ul className={classes.list}>
        {runs.map(run => (
          <li key={run.id} className={classes.row}>
            <div className={classes.main}>
              <Typography variant="body2">
                <EntityRefLink entityRef={run.startedBy} /> {t('open.works')}{' '}
                <Link to={links.run(run.id)} className={classes.name}>
                  {run.runbookTitle}
                </Link>
                {run.environment && ` (${run.environment})`} {t('open.since')}{' '}
                <RelativeTime instant={run.startedAt} />
              </Typography>
              <Typography variant="caption">
                {t('open.progress', progressFigures(run))}
                {run.reason.text && ` · ${run.reason.text}`}
              </Typography>
            </div>
            {props.mayRun && (
              <GoButton
                to={links.run(run.id)}
                state={{ join: true }}
                className={classes.action}
                size="small"
                variant="outlined"
                aria-label={t('open.joinOf', { title: run.runbookTitle })}
              >
                {t('open.join')}
              </GoButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
