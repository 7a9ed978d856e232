import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useNow } from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { ScheduleOnTab } from '../../format/answers';
import { restOfShift } from '../../format/presets';
import { scheduleAtHand } from '../../format/scheduleAtHand';
import { useUserRef } from '../../hooks/useUserRef';
import { onCallTranslationRef } from '../../translation';
import { useChanges } from '../Changes';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
    '& button': { minHeight: 44, textTransform: 'none' },
  },
}));

/** Ways to fill the holes that are open now. */
export const FillHole = ({ schedules }: { schedules: ScheduleOnTab[] }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  const change = useChanges();
  const person = useUserRef();
  const now = useNow();
  if (!change) {
    return null;
  }
  return (
    <div className={classes.root}>
      {schedules.map(schedule => (
        <Button
          key={schedule.id}
          variant="contained"
          color="primary"
          onClick={() =>
            change({
              kind: 'override',
              schedule: scheduleAtHand(schedule),
              stretch: restOfShift(now, schedule.standing.until),
              person,
            })
          }
        >
          {t('nobody.take', { schedule: schedule.title })}
        </Button>
      ))}
    </div>
  );
};
