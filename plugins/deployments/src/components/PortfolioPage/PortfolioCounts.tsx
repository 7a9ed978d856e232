import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { PortfolioPage } from '@callboard/backstage-plugin-deployments-common';
import { StatusChip } from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { deploymentsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(3),
    rowGap: theme.spacing(0.5),
    marginBottom: theme.spacing(2),
  },
}));

/** How many services there are under these filters, and how many of them ask for something. */
export const PortfolioCounts = (props: {
  page: Pick<PortfolioPage, 'totalItems' | 'counts'>;
}) => {
  const { totalItems, counts } = props.page;
  const classes = useStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  return (
    <Typography
      variant="body1"
      component="div"
      className={classes.root}
      role="status"
    >
      <span>{t('portfolio.counts.total', { count: totalItems })}</span>
      {counts.attention > 0 && (
        <StatusChip
          tone="warning"
          label={t('portfolio.counts.attention', { count: counts.attention })}
        />
      )}
      {counts.failed > 0 && (
        <StatusChip
          tone="danger"
          label={t('portfolio.counts.failed', {
            number: String(counts.failed),
          })}
        />
      )}
      {counts.waiting > 0 && (
        <StatusChip
          tone="waiting"
          label={t('portfolio.counts.waiting', {
            number: String(counts.waiting),
          })}
        />
      )}
    </Typography>
  );
};
