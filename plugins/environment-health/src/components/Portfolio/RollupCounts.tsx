import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  STATUSES,
  type Status,
} from '@callboard/backstage-plugin-environments-common';
import { HealthStatusIcon } from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';
import { environmentHealthTranslationRef } from '../../translation';

const WORST_FIRST = [...STATUSES].reverse();

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(2),
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  item: { whiteSpace: 'nowrap' },
}));

/** How many services are in which status, the worst first. */
export const RollupCounts = (props: { counts: Record<Status, number> }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  return (
    <ul className={classes.list}>
      {WORST_FIRST.filter(status => props.counts[status] > 0).map(status => (
        <li key={status} className={classes.item}>
          <HealthStatusIcon status={status} />{' '}
          {t(`portfolio.counts.${status}`, {
            number: props.counts[status].toLocaleString(),
          })}
        </li>
      ))}
    </ul>
  );
};
