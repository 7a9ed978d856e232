import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  RelativeTime,
  StatusChip,
  type StatusTone,
} from '@callboard/backstage-plugin-environments-react';
import type { PageDelivery } from '@callboard/backstage-plugin-on-call-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { nameOf, type People } from '../../format/people';
import { onCallTranslationRef } from '../../translation';

const TONES: Record<PageDelivery['state'], StatusTone> = {
  sent: 'success',
  failed: 'danger',
  nobody: 'danger',
};

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0.25, 1.5),
    padding: theme.spacing(1, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
}));

function outcomeOf({ state, person }: PageDelivery) {
  if (state === 'nobody') {
    return 'nobody';
  }
  // A provider is handed the page, and tells its people itself.
  if (!person) {
    return state === 'sent' ? 'handedOver' : 'notHandedOver';
  }
  return state === 'sent' ? 'notified' : 'notReached';
}

/** Who was told of a page, who was not reached, and when; the oldest first. */
export const DeliveryList = (props: {
  deliveries: PageDelivery[];
  people: People;
}) => {
  const { deliveries, people } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  if (!deliveries.length) {
    return <Typography variant="body2">{t('page.notSent')}</Typography>;
  }
  return (
    <ol className={classes.list} aria-label={t('page.deliveries')}>
      {deliveries.map((delivery, index) => {
        const { level, person, state, at, error } = delivery;
        const name = person ? nameOf(person, people) : '';
        return (
          <li key={index} className={classes.row}>
            <StatusChip
              tone={TONES[state]}
              label={t(`page.delivery.${outcomeOf(delivery)}`, { name })}
            />
            <Typography variant="body2" component="span">
              {t('page.level', { level: String(level + 1) })},{' '}
              <RelativeTime instant={at} />
            </Typography>
            {error && <Typography variant="body2">{error}</Typography>}
          </li>
        );
      })}
    </ol>
  );
};
