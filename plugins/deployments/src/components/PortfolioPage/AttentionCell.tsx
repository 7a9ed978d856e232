import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { PortfolioRow } from '@callboard/backstage-plugin-deployments-common';
import {
  RelativeTime,
  StatusIcon,
  quietColor,
} from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';
import { attentionTone } from '../../format/attention';
import { deploymentsTranslationRef } from '../../translation';

const SHOWN = 2;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    gap: theme.spacing(0.75),
    overflowWrap: 'anywhere',
  },
  icon: { flexShrink: 0 },
  quiet: { color: quietColor(theme) },
}));

/** Why a service needs someone, most urgent first. */
export const AttentionCell = (props: {
  attention: PortfolioRow['attention'];
}) => {
  const { attention } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  if (!attention.length) {
    return (
      <span className={classes.quiet} title={t('portfolio.nothing')}>
        –
      </span>
    );
  }
  return (
    <ul className={classes.list}>
      {attention.slice(0, SHOWN).map(item => (
        <li
          key={`${item.reason} ${item.environment} ${item.sentence}`}
          className={classes.item}
        >
          <span className={classes.icon}>
            <StatusIcon tone={attentionTone(item.reason)} />
          </span>
          <span>
            {item.sentence}{' '}
            {item.since && (
              <span className={classes.quiet}>
                <RelativeTime instant={item.since} />
              </span>
            )}
          </span>
        </li>
      ))}
      {attention.length > SHOWN && (
        <li className={classes.quiet}>
          {t('portfolio.more', { number: String(attention.length - SHOWN) })}
        </li>
      )}
    </ul>
  );
};
