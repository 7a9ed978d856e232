import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  quietColor,
  useNow,
} from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { personColors } from '../../format/personColor';
import {
  daysIn,
  placeInstant,
  placeShifts,
  type Span,
} from '../../format/timeline';
import { placeOf } from '../../format/zones';
import { useViewerZone } from '../../hooks/useViewerZone';
import { onCallTranslationRef } from '../../translation';
import { DayHeads } from './DayHeads';
import { ShiftBar } from './ShiftBar';
import type { ChosenShift, TimelineRow } from './timelineRow';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(1, 2, 2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
  },
  title: {
    margin: theme.spacing(1, 0, 0),
    fontSize: theme.typography.body2.fontSize,
    fontWeight: 700,
  },
  zone: { fontWeight: 400, color: quietColor(theme) },
  track: {
    position: 'relative',
    height: 52,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  line: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    borderLeft: `1px solid ${theme.palette.divider}`,
  },
  now: {
    position: 'absolute',
    top: -2,
    bottom: -2,
    zIndex: 1,
    borderLeft: `3px solid ${theme.palette.text.primary}`,
    pointerEvents: 'none',
  },
}));

/** Schedules one under the other over the same days: who is on call when, where nobody is, and now. */
export const TimelineGrid = (props: {
  label: string;
  rows: TimelineRow[];
  span: Span;
  chosen: ChosenShift | undefined;
  onChoose: (chosen: ChosenShift | undefined) => void;
}) => {
  const { label, rows, span, chosen, onChoose } = props;
  const classes = useStyles();
  const labelId = useId();
  const { t } = useTranslationRef(onCallTranslationRef);
  const zone = useViewerZone();
  const now = useNow();
  const days = daysIn(span, zone);
  const today = days.find(({ from, to }) => from <= now && now < to)?.day;
  const nowAt = placeInstant(now, span);
  const colors = personColors(
    rows.flatMap(({ shifts }) => shifts.flatMap(({ people }) => people)),
  );
  return (
    <div className={classes.root} role="group" aria-label={label}>
      <DayHeads days={days} today={today} />
      {rows.map((row, index) => (
        <div key={row.schedule.id}>
          <Typography
            component="h4"
            id={`${labelId}-${index}`}
            className={classes.title}
          >
            {row.schedule.title}{' '}
            <span className={classes.zone}>
              {t('timeline.zone', { place: placeOf(row.schedule.timeZone) })}
            </span>
          </Typography>
          <ul className={classes.track} aria-labelledby={`${labelId}-${index}`}>
            {days.map(({ day, left }) => (
              <li
                key={day}
                aria-hidden
                className={classes.line}
                style={{ left: `${left * 100}%` }}
              />
            ))}
            {placeShifts(row.shifts, span).map(placed => {
              const { shift } = placed;
              const isChosen =
                chosen?.row.schedule.id === row.schedule.id &&
                chosen.shift.start === shift.start;
              return (
                <li key={shift.start}>
                  <ShiftBar
                    placed={placed}
                    zone={row.schedule.timeZone}
                    color={colors[shift.people[0]]}
                    chosen={isChosen}
                    onChoose={() =>
                      onChoose(isChosen ? undefined : { row, shift })
                    }
                  />
                </li>
              );
            })}
            {nowAt !== undefined && (
              <li
                aria-hidden
                className={classes.now}
                style={{ left: `${nowAt * 100}%` }}
                title={t('timeline.now')}
              />
            )}
          </ul>
        </div>
      ))}
    </div>
  );
};
