import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { HealthPortfolioCell } from '@callboard/backstage-plugin-environment-health-common';
import {
  HealthStatusChip,
  RelativeTime,
  quietColor,
} from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';
import { environmentHealthTranslationRef } from '../../translation';
import { CellFigures } from './CellFigures';

const useStyles = makeStyles(theme => ({
  status: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
  },
  quiet: {
    color: quietColor(theme),
    fontSize: theme.typography.caption.fontSize,
  },
}));

/** One service in one environment: its status since when, and how many of its checks fail. */
export const HealthCell = (props: {
  cell: HealthPortfolioCell | undefined;
  /** What the link to the tab is called, after the status. */
  label: string;
  to: string;
}) => {
  const { cell, label, to } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
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
  if (cell.state !== 'checked') {
    return (
      <span className={classes.quiet}>{t(`portfolio.${cell.state}`)}</span>
    );
  }
  return (
    <div>
      <div className={classes.status}>
        <Link to={to} title={label}>
          <HealthStatusChip status={cell.status} />
        </Link>
        {cell.since && (
          <RelativeTime
            instant={cell.since}
            form="for"
            className={classes.quiet}
          />
        )}
      </div>
      <div className={classes.quiet}>
        <CellFigures cell={cell} />
      </div>
    </div>
  );
};
