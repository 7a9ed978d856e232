import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Deployment } from '@callboard/backstage-plugin-deployments-common';
import {
  RelativeTime,
  StatusChip,
  quietColor,
  isWebUrl,
  ExternalLink,
} from '@callboard/backstage-plugin-environments-react';
import Avatar from '@material-ui/core/Avatar';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Emptiness } from '../../format/emptiness';
import { deploymentsTranslationRef } from '../../translation';
import { DeploymentMarks } from '../DeploymentMarks';
import { VersionLine } from '../VersionLine';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(0.75) },
  version: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  label: {
    fontFamily: theme.typography.fontFamily,
    fontSize: theme.typography.h5.fontSize,
    fontWeight: 700,
    overflowWrap: 'anywhere',
  },
  who: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: theme.spacing(0.75),
    color: quietColor(theme),
  },
  avatar: { width: 20, height: 20, fontSize: 11 },
}));

/** The version that is live: the answer to the reader's first question. */
export const LiveVersion = (props: {
  live: Deployment | undefined;
  emptiness: Emptiness;
  environmentTitle: string;
}) => {
  const { live, emptiness, environmentTitle } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  if (!live) {
    return (
      <Typography variant="body2" color="textSecondary">
        {emptiness.reason === 'failing'
          ? t('board.nothing.failing', { title: emptiness.title })
          : t(`board.nothing.${emptiness.reason}`)}
      </Typography>
    );
  }
  const { version, creator } = live;
  const author = version.author ?? creator?.displayName ?? creator?.login;
  const avatar = version.authorAvatarUrl ?? creator?.avatarUrl;
  return (
    <div className={classes.root}>
      <div className={classes.version}>
        <StatusChip tone="success" label={t('status.live')} />
        <span className={classes.label}>
          <ExternalLink url={live.url}>{version.label}</ExternalLink>
        </span>
      </div>
      <VersionLine version={version} />
      <Typography variant="body2" component="div" className={classes.who}>
        {isWebUrl(avatar) && (
          <Avatar src={avatar} alt="" className={classes.avatar} />
        )}
        <span>{author ?? t('common.unknownAuthor')}</span>
        <span aria-hidden>·</span>
        <RelativeTime instant={live.finishedAt ?? live.updatedAt} />
      </Typography>
      {isWebUrl(live.environmentUrl) && (
        <Typography variant="body2" component="div">
          <ExternalLink url={live.environmentUrl}>
            {t('board.environmentUrl', { title: environmentTitle })}
          </ExternalLink>
        </Typography>
      )}
      <DeploymentMarks deployment={live} />
    </div>
  );
};
