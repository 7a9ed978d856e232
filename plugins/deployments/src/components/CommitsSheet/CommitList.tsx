import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { CommitSummary } from '@callboard/backstage-plugin-deployments-common';
import {
  RelativeTime,
  ExternalLink,
} from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { firstLine, shortSha } from '../../format/text';
import { deploymentsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    padding: theme.spacing(1, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  sha: { fontFamily: 'monospace' },
}));

/** Commits, newest first: message, author, age, pull request. */
export const CommitList = (props: { commits: CommitSummary[] }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  return (
    <ul className={classes.list}>
      {props.commits.map(commit => (
        <li key={commit.sha} className={classes.item}>
          <Typography variant="body2">{firstLine(commit.message)}</Typography>
          <Typography variant="caption" color="textSecondary" component="p">
            <ExternalLink url={commit.url} className={classes.sha}>
              {shortSha(commit.sha)}
            </ExternalLink>
            {' · '}
            {commit.author ?? t('common.unknownAuthor')}
            {commit.committedAt && (
              <>
                {' · '}
                <RelativeTime instant={commit.committedAt} />
              </>
            )}
            {commit.pullRequest && (
              <>
                {' · '}
                <ExternalLink url={commit.pullRequest.url}>
                  {t('drift.pullRequest', {
                    number: String(commit.pullRequest.number),
                  })}
                </ExternalLink>
              </>
            )}
          </Typography>
        </li>
      ))}
    </ul>
  );
};
