import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { HealthPortfolioPage } from '@callboard/backstage-plugin-environment-health-common';
import {
  HealthStatusChip,
  RelativeTime,
  quietColor,
} from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';
import { failuresOf } from '../../format/failures';
import { healthTabLink } from '../../format/healthTabLink';
import { environmentHealthTranslationRef } from '../../translation';
import { AcknowledgedMark } from '../AcknowledgedMark';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: theme.spacing(1, 0, 0),
    padding: 0,
    ...theme.typography.body2,
  },
  item: {
    padding: theme.spacing(1, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(1.5),
  },
  title: { fontWeight: 700 },
  quiet: { color: quietColor(theme) },
}));

/** Services with their status, and the worst check's sentence where something is wrong. */
export const ServiceList = (props: {
  page: Pick<HealthPortfolioPage, 'items' | 'environments'>;
}) => {
  const { items, environments } = props.page;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const entityLink = useEntityRefLink();
  const titleOf = (name: string) =>
    environments.find(one => one.name === name)?.title ?? name;
  return (
    <ul className={classes.list}>
      {items.map(row => {
        const [worst] = failuresOf(row);
        return (
          <li key={row.entityRef} className={classes.item}>
            <div className={classes.head}>
              <Link
                className={classes.title}
                to={healthTabLink(entityLink(row.entityRef), {
                  environment: worst?.environment,
                  category: worst?.worst.category,
                })}
              >
                {row.title}
              </Link>
              <HealthStatusChip status={row.status} />
              {worst && (
                <span className={classes.quiet}>
                  {titleOf(worst.environment)}{' '}
                  <RelativeTime instant={worst.worst.since} form="for" />
                </span>
              )}
              {row.acknowledged && (
                <AcknowledgedMark label={t('portfolio.acknowledged')} />
              )}
            </div>
            {worst?.worst.summary}
          </li>
        );
      })}
    </ul>
  );
};
