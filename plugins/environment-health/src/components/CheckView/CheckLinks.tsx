import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { HealthCheckResult } from '@callboard/backstage-plugin-environment-health-common';
import {
  ExternalLink,
  type RunbookBeside,
} from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';
import MenuBookIcon from '@material-ui/icons/MenuBook';
import { runbookLinkOf } from '../../format/checks';
import { environmentHealthTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  link: {
    ...theme.typography.body2,
    [theme.breakpoints.down('xs')]: {
      display: 'inline-flex',
      alignItems: 'center',
      minHeight: 44,
    },
  },
  icon: {
    marginRight: theme.spacing(0.5),
    fontSize: '1.1em',
    verticalAlign: 'text-bottom',
  },
}));

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url);

/** Where the reader gets from a result in one click. */
export const CheckLinks = (props: {
  check: HealthCheckResult;
  /** Which runbook stands beside these links already. */
  runbookBeside?: RunbookBeside;
}) => {
  const { check, runbookBeside } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const runbook = runbookLinkOf(check);
  const links = check.links.filter(
    link => link !== runbook || runbookBeside !== 'same',
  );
  return (
    <>
      {links.map(({ kind, url, title }) => (
        <ExternalLink
          key={`${url} ${title}`}
          url={url}
          className={classes.link}
        >
          {kind === 'runbook' && (
            <MenuBookIcon className={classes.icon} aria-hidden />
          )}
          {runbookBeside === 'another' && url === runbook?.url
            ? t('check.runbookAt', { host: hostOf(url) })
            : title}
        </ExternalLink>
      ))}
    </>
  );
};
