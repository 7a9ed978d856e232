import type { HealthCheckResult } from '@callboard/backstage-plugin-environment-health-common';
import { ExternalLink } from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  link: {
    ...theme.typography.body2,
    [theme.breakpoints.down('xs')]: {
      display: 'inline-flex',
      alignItems: 'center',
      minHeight: 44,
    },
  },
}));

/** Where the reader gets from a result in one click. */
export const CheckLinks = ({ check }: { check: HealthCheckResult }) => {
  const classes = useStyles();
  return (
    <>
      {check.links.map(({ url, title }) => (
        <ExternalLink
          key={`${url} ${title}`}
          url={url}
          className={classes.link}
        >
          {title}
        </ExternalLink>
      ))}
    </>
  );
};
