import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { StatusIcon } from '@callboard/backstage-plugin-environments-react';
import type { PolicyStanding } from '@callboard/backstage-plugin-on-call-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { formatDelay } from '../../format/delay';
import { namesOf } from '../../format/people';
import { tellingOrder, type Telling } from '../../format/tellingOrder';
import { onCallTranslationRef } from '../../translation';
import { useOnCallScope } from '../Scope';

const useStyles = makeStyles(theme => ({
  title: { fontSize: theme.typography.body2.fontSize, fontWeight: 700 },
  list: {
    margin: theme.spacing(0.5, 0, 0),
    paddingLeft: theme.spacing(3),
    ...theme.typography.body2,
  },
  first: { fontWeight: 700 },
}));

/** Exactly who will be told of a page, who is next, and after how long. */
export const TellingPreview = (props: {
  standing: PolicyStanding;
  severity: string;
}) => {
  const { standing, severity } = props;
  const classes = useStyles();
  const { people } = useOnCallScope();
  const { t } = useTranslationRef(onCallTranslationRef);
  const order = tellingOrder(standing, severity);
  const whoOf = ({ people: refs, unknown }: Telling) => {
    if (refs.length) {
      return namesOf(refs, people);
    }
    return t(unknown ? 'pageDialog.unknown' : 'pageDialog.nobody');
  };
  return (
    <div>
      <Typography className={classes.title}>{t('pageDialog.told')}</Typography>
      <ol className={classes.list} aria-label={t('pageDialog.told')}>
        {order.map(telling => (
          <li
            key={telling.number}
            className={telling.afterMinutes ? undefined : classes.first}
          >
            {!telling.people.length && <StatusIcon tone="danger" />}{' '}
            {t(
              telling.afterMinutes ? 'pageDialog.later' : 'pageDialog.atOnce',
              {
                who: whoOf(telling),
                level: telling.title,
                time: formatDelay(telling.afterMinutes),
              },
            )}
          </li>
        ))}
      </ol>
    </div>
  );
};
