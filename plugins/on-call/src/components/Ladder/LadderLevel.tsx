import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { toneColor } from '@callboard/backstage-plugin-environments-react';
import type { LevelStanding } from '@callboard/backstage-plugin-on-call-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import { useId } from 'react';
import type { ScheduleOnTab } from '../../format/answers';
import { isDeserted } from '../../format/standing';
import { onCallTranslationRef } from '../../translation';
import { TargetNow } from './TargetNow';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: '36px 1fr',
    columnGap: theme.spacing(1.5),
    padding: theme.spacing(2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
  },
  deserted: {
    borderColor: toneColor(theme, 'danger'),
    borderWidth: 2,
  },
  number: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: 36,
    height: 36,
    borderRadius: '50%',
    border: `2px solid ${theme.palette.divider}`,
    fontWeight: 700,
  },
  body: { minWidth: 0 },
  title: {
    margin: theme.spacing(0.75, 0, 1),
    fontSize: theme.typography.body1.fontSize,
    fontWeight: 700,
  },
}));

/** One rung of the ladder: who is told there, and until when. */
export const LadderLevel = (props: {
  /** Counts from 1; absent where levels do not follow each other. */
  number?: number;
  level: LevelStanding;
  schedules: ScheduleOnTab[];
  /** What its title is in the outline of the page; `h4` where absent. */
  heading?: 'h3' | 'h4';
}) => {
  const { number, level, schedules, heading = 'h4' } = props;
  const classes = useStyles();
  const titleId = useId();
  const { t } = useTranslationRef(onCallTranslationRef);
  return (
    <section
      className={clsx(classes.root, isDeserted(level) && classes.deserted)}
      aria-labelledby={titleId}
    >
      <span
        className={classes.number}
        role={number ? 'img' : undefined}
        aria-label={
          number ? t('now.level', { level: String(number) }) : undefined
        }
        aria-hidden={!number}
      >
        {number ?? '•'}
      </span>
      <div className={classes.body}>
        <Typography component={heading} id={titleId} className={classes.title}>
          {level.title}
        </Typography>
        {level.targets.map((target, index) => (
          <TargetNow
            key={target.scheduleId ?? index}
            target={target}
            schedule={schedules.find(({ id }) => id === target.scheduleId)}
          />
        ))}
      </div>
    </section>
  );
};
