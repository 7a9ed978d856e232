import { quietColor } from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import { DateTime } from 'luxon';
import type { DayColumn } from '../../format/timeline';

const useStyles = makeStyles(theme => ({
  heads: { position: 'relative', height: 36 },
  day: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    overflow: 'hidden',
    paddingLeft: 3,
    borderLeft: `1px solid ${theme.palette.divider}`,
    color: quietColor(theme),
    fontSize: theme.typography.caption.fontSize,
    lineHeight: 1.3,
  },
  today: { color: theme.palette.text.primary, fontWeight: 700 },
}));

/** The days over a timeline, as many as have room for their names. */
export const DayHeads = (props: {
  days: DayColumn[];
  today: string | undefined;
}) => {
  const { days, today } = props;
  const classes = useStyles();
  // A month has no room for every weekday.
  const dense = days.length > 16;
  return (
    <div className={classes.heads} aria-hidden>
      {days.map(({ day, left, width }) => {
        const date = DateTime.fromISO(day).setLocale('en-GB');
        return (
          <div
            key={day}
            className={clsx(classes.day, day === today && classes.today)}
            style={{ left: `${left * 100}%`, width: `${width * 100}%` }}
          >
            {!dense && <div>{date.toFormat('ccc')}</div>}
            <div>{date.toFormat(date.day === 1 && !dense ? 'd LLL' : 'd')}</div>
          </div>
        );
      })}
    </div>
  );
};
