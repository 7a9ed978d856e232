import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { PortfolioCell } from '@callboard/backstage-plugin-deployments-common';
import {
  RelativeTime,
  StatusChip,
  StatusIcon,
  quietColor,
} from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { statusTone } from '../../format/deploymentStatus';
import { deploymentsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  live: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(0.75),
  },
  version: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
  },
  label: { fontWeight: 700, overflowWrap: 'anywhere' },
  quiet: {
    color: quietColor(theme),
    fontSize: theme.typography.caption.fontSize,
  },
}));

/** One service in one environment: what is live since when, and an attempt that is not through. */
export const PortfolioCellView = (props: {
  cell: PortfolioCell | undefined;
  attemptLink: (deploymentId: string) => string;
}) => {
  const { cell, attemptLink } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  const { live, attempt } = cell ?? {};
  if (!cell) {
    return (
      <span
        className={classes.quiet}
        title={t('portfolio.notUsed')}
        aria-label={t('portfolio.notUsed')}
        role="img"
      >
        –
      </span>
    );
  }
  if (!live && !attempt) {
    return (
      <Typography variant="caption" className={classes.quiet}>
        {t('portfolio.notThere')}
      </Typography>
    );
  }
  return (
    <>
      {live && (
        <div className={classes.live}>
          <span className={classes.version}>
            <StatusIcon tone="success" label={t('status.live')} />
            <span className={classes.label}>{live.version.label}</span>
          </span>
          <span className={classes.quiet}>
            <RelativeTime instant={live.finishedAt ?? live.createdAt} />
          </span>
        </div>
      )}
      {attempt && (
        <div className={classes.live}>
          <StatusChip
            size="small"
            tone={statusTone(attempt.status)}
            label={attempt.statusName ?? t(`status.${attempt.status}`)}
          />
          <Link to={attemptLink(attempt.id)} className={classes.quiet}>
            {attempt.version.label}
          </Link>
        </div>
      )}
    </>
  );
};
