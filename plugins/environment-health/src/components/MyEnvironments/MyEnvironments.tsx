import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  StatusIcon,
  useOwnership,
} from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { FAILING } from '../../format/failures';
import { useHealthPortfolio } from '../../hooks/useHealthPortfolio';
import { usePortfolioPath } from '../../hooks/usePortfolioPath';
import { environmentHealthTranslationRef } from '../../translation';
import { ReadState } from '../Portfolio/ReadState';
import { RollupCounts } from '../Portfolio/RollupCounts';
import { ServiceList } from '../ServiceList';

const SHOWN = 8;

const useStyles = makeStyles(theme => ({
  all: { marginTop: theme.spacing(1) },
}));

/** What needs somebody among the services that the reader owns. */
export const MyEnvironments = () => {
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const path = usePortfolioPath();
  const owner = useOwnership();
  // No owner would mean everyone's.
  const nobody = owner?.length === 0;
  const resource = useHealthPortfolio(
    owner?.length ? { owner, status: [...FAILING], limit: SHOWN } : undefined,
  );
  const { data } = resource;
  const owned = data
    ? Object.values(data.counts).reduce((sum, count) => sum + count, 0)
    : 0;
  const more = data ? data.totalItems - data.items.length : 0;
  const allLink =
    path &&
    (owned > 0 ? path : `${path}?${new URLSearchParams({ owner: 'all' })}`);
  return (
    <>
      {!nobody && <ReadState resource={resource} rows={3} />}
      {(nobody || data) && owned === 0 && (
        <Typography variant="body2">{t('widget.none')}</Typography>
      )}
      {data && owned > 0 && data.items.length === 0 && (
        <Typography variant="body2">
          <StatusIcon tone="success" /> {t('widget.calm', { count: owned })}
        </Typography>
      )}
      {data && data.items.length > 0 && (
        <>
          <Typography variant="body2" component="div">
            <RollupCounts counts={data.counts} />
          </Typography>
          <ServiceList page={data} />
          {more > 0 && (
            <Typography variant="body2">
              {t('widget.more', { count: more })}
            </Typography>
          )}
        </>
      )}
      {(nobody || data) && allLink && (
        <Typography variant="body2" className={classes.all}>
          <Link to={allLink}>
            {t(owned > 0 ? 'widget.all' : 'widget.browse')}
          </Link>
        </Typography>
      )}
    </>
  );
};
