import type { DeploymentVersion } from '@callboard/backstage-plugin-deployments-common';
import { makeStyles } from '@material-ui/core/styles';
import { ExternalLink } from '@callboard/backstage-plugin-environments-react';
import { firstLine, shortSha } from '../../format/text';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    ...theme.typography.body2,
  },
  sha: { fontFamily: 'monospace', marginRight: theme.spacing(1) },
}));

/** The commit behind a version: short hash, linked, and the subject of its message. */
export const VersionLine = (props: { version: DeploymentVersion }) => {
  const { version } = props;
  const classes = useStyles();
  return (
    <span className={classes.root} title={version.message}>
      <ExternalLink url={version.commitUrl} className={classes.sha}>
        {shortSha(version.commit)}
      </ExternalLink>
      {version.message && firstLine(version.message)}
    </span>
  );
};
