import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  CommitSummary,
  EnvironmentDrift,
} from '@callboard/backstage-plugin-deployments-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  ExternalLink,
  SideSheet,
} from '@callboard/backstage-plugin-environments-react';
import { deploymentsTranslationRef } from '../../translation';
import { CommitList } from './CommitList';

const useStyles = makeStyles(theme => ({
  section: { marginBottom: theme.spacing(3) },
  heading: { fontWeight: 700 },
}));

const Commits = (props: {
  heading: string;
  hint?: string;
  commits: CommitSummary[];
  total: number;
}) => {
  const { heading, hint, commits, total } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  return (
    <section className={classes.section}>
      <Typography variant="body1" component="h3" className={classes.heading}>
        {heading}
      </Typography>
      {hint && <Typography variant="body2">{hint}</Typography>}
      <CommitList commits={commits} />
      {commits.length < total && (
        <Typography variant="caption">
          {t('drift.cut', {
            shown: String(commits.length),
            total: String(total),
          })}
        </Typography>
      )}
    </section>
  );
};

/** What two neighbouring environments differ by, commit by commit. */
export const CommitsSheet = (props: {
  fromTitle: string;
  toTitle: string;
  drift: EnvironmentDrift;
  /** What the host of the repository is called. */
  hostTitle: string;
  onClose: () => void;
}) => {
  const { fromTitle: from, toTitle: to, drift, hostTitle, onClose } = props;
  const { t } = useTranslationRef(deploymentsTranslationRef);
  return (
    <SideSheet title={t('drift.title', { from, to })} onClose={onClose}>
      {drift.behind > 0 && (
        <Commits
          heading={t('drift.behind', { to, count: drift.behind })}
          hint={t('drift.behindHint', { from, count: drift.behind })}
          commits={drift.behindCommits}
          total={drift.behind}
        />
      )}
      {drift.ahead > 0 && (
        <Commits
          heading={t('drift.ahead', { from, to, count: drift.ahead })}
          commits={drift.aheadCommits}
          total={drift.ahead}
        />
      )}
      {drift.url && (
        <Typography variant="body2">
          <ExternalLink url={drift.url}>
            {t('drift.compare', { host: hostTitle })}
          </ExternalLink>
        </Typography>
      )}
    </SideSheet>
  );
};
