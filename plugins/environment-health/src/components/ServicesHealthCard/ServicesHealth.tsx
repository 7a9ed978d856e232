import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { HealthPortfolioQuery } from '@callboard/backstage-plugin-environment-health-common';
import { quietColor } from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useHealthPortfolio } from '../../hooks/useHealthPortfolio';
import { usePortfolioLink } from '../../hooks/usePortfolioLink';
import { environmentHealthTranslationRef } from '../../translation';
import { ReadState } from '../Portfolio/ReadState';
import { RollupCounts } from '../Portfolio/RollupCounts';
import { ServiceList } from '../ServiceList';

const SHOWN = 5;

const useStyles = makeStyles(theme => ({
  rest: { color: quietColor(theme), marginTop: theme.spacing(1) },
}));

/** The worst services of many, and how many there are in which status. */
export const ServicesHealth = (props: {
  query: Pick<HealthPortfolioQuery, 'owner' | 'system'>;
}) => {
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const link = usePortfolioLink(props.query);
  const resource = useHealthPortfolio({ ...props.query, limit: SHOWN });
  const { data } = resource;
  const more = data ? data.totalItems - data.items.length : 0;
  const rest = t('services.more', { count: more });
  return (
    <>
      <ReadState resource={resource} rows={3} />
      {data && data.items.length === 0 && (
        <Typography variant="body2">{t('services.none')}</Typography>
      )}
      {data && data.items.length > 0 && (
        <>
          <Typography variant="body2" component="div">
            <RollupCounts counts={data.counts} />
          </Typography>
          <ServiceList page={data} />
          {more > 0 && (
            <Typography variant="body2" className={classes.rest}>
              {link ? <Link to={link}>{rest}</Link> : rest}
            </Typography>
          )}
        </>
      )}
    </>
  );
};
