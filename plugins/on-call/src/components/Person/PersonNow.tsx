import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  quietColor,
  useNow,
} from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import NightIcon from '@material-ui/icons/Brightness3';
import { nameOf } from '../../format/people';
import { clockAt, isKnownZone, isNightAt, placeOf } from '../../format/zones';
import { onCallTranslationRef } from '../../translation';
import { ContactButtons } from '../Contacts';
import { useOnCallScope } from '../Scope';
import { PersonName } from './PersonName';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(0.5) },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 1.5),
  },
  name: {
    fontSize: theme.typography.h5.fontSize,
    fontWeight: 700,
    overflowWrap: 'anywhere',
  },
  local: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    color: quietColor(theme),
  },
}));

const LocalTime = (props: { zone: string | undefined }) => {
  const { zone } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  const now = useNow(10_000);
  if (!zone || !isKnownZone(zone)) {
    return (
      <Typography variant="body2" className={classes.local}>
        {t('now.noZone')}
      </Typography>
    );
  }
  const night = isNightAt(now, zone);
  return (
    <Typography variant="body2" className={classes.local} title={zone}>
      {night && <NightIcon fontSize="inherit" />}
      {t(night ? 'now.localNight' : 'now.local', {
        clock: clockAt(now, zone),
        place: placeOf(zone),
      })}
    </Typography>
  );
};

/** Someone who answers now: who, what time it is there, and how to reach them. */
export const PersonNow = (props: { personRef: string }) => {
  const { personRef } = props;
  const classes = useStyles();
  const { people } = useOnCallScope();
  const person = people[personRef];
  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <PersonName personRef={personRef} className={classes.name} />
        <LocalTime zone={person?.timeZone} />
      </div>
      <ContactButtons name={nameOf(personRef, people)} person={person} />
    </div>
  );
};
