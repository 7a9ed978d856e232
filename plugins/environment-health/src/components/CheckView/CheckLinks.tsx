import type { HealthCheckResult } from '@callboard/backstage-plugin-environment-health-common';
import { ExternalLink } from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';
import MenuBookIcon from '@material-ui/icons/MenuBook';

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

/** Where the reader gets from a result in one click. */
export const CheckLinks = ({ check }: { check: HealthCheckResult }) => {
  const classes = useStyles();
  return (
    <>
      {check.links.map(({ kind, url, title }) => (
        <ExternalLink
          key={`${url} ${title}`}
          url={url}
          className={classes.link}
        >
          {kind === 'runbook' && (
            <MenuBookIcon className={classes.icon} aria-hidden />
          )}
          {title}
        </ExternalLink>
      ))}
    </>
  );
};
