import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { PolicyStanding } from '@callboard/backstage-plugin-on-call-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ScheduleOnTab } from '../../format/answers';
import { levelsOf } from '../../format/standing';
import { onCallTranslationRef } from '../../translation';
import { LadderLevel } from './LadderLevel';
import { LadderStep } from './LadderStep';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  apart: {
    display: 'grid',
    gap: theme.spacing(1),
    listStyle: 'none',
    margin: theme.spacing(1, 0, 0),
    padding: 0,
  },
}));

/** Who is told, in order, with the minutes between; the schedules alone where no policy orders them. */
export const EscalationLadder = (props: {
  standing: PolicyStanding | undefined;
  schedules: ScheduleOnTab[];
}) => {
  const { standing, schedules } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  if (!standing) {
    return (
      <>
        <Typography variant="body2">{t('now.noPolicy')}</Typography>
        <ul className={classes.apart}>
          {levelsOf(schedules).map((level, index) => (
            <li key={schedules[index].id}>
              <LadderLevel level={level} schedules={schedules} />
            </li>
          ))}
        </ul>
      </>
    );
  }
  const { levels, policy } = standing;
  return (
    <ol className={classes.list} aria-label={t('now.ladder')}>
      {levels.map((level, index) => (
        <li key={`${index} ${level.title}`}>
          <LadderLevel number={index + 1} level={level} schedules={schedules} />
          <LadderStep policy={policy} level={index} />
        </li>
      ))}
    </ol>
  );
};
