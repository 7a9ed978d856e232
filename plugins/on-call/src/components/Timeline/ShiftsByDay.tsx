import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  StatusIcon,
  toneColor,
  useSectionStyles,
} from '@callboard/backstage-plugin-environments-react';
import ButtonBase from '@material-ui/core/ButtonBase';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import { DateTime } from 'luxon';
import { kindOf } from '../../format/shiftWords';
import { shiftsByDay, type Span } from '../../format/timeline';
import { useViewerZone } from '../../hooks/useViewerZone';
import { onCallTranslationRef } from '../../translation';
import type { ChosenShift, TimelineRow } from './timelineRow';
import { useShiftWords } from './useShiftWords';

const useStyles = makeStyles(theme => ({
  day: {
    margin: theme.spacing(1.5, 0, 0.5),
    fontSize: theme.typography.body2.fontSize,
    fontWeight: 700,
  },
  row: {
    display: 'block',
    width: '100%',
    minHeight: 44,
    padding: theme.spacing(1, 2),
    textAlign: 'left',
    ...theme.typography.body2,
  },
  gap: { color: toneColor(theme, 'danger'), fontWeight: 700 },
}));

/** A timeline for a narrow screen: day by day, who begins on it. */
export const ShiftsByDay = (props: {
  label: string;
  rows: TimelineRow[];
  span: Span;
  onChoose: (chosen: ChosenShift | undefined) => void;
}) => {
  const { label, rows, span, onChoose } = props;
  const classes = useStyles();
  const section = useSectionStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  const { whose, when } = useShiftWords();
  const zone = useViewerZone();
  const days = new Map<string, ChosenShift[]>();
  for (const row of rows) {
    for (const { day, shifts } of shiftsByDay(row.shifts, span, zone)) {
      days.set(day, [
        ...(days.get(day) ?? []),
        ...shifts.map(shift => ({ row, shift })),
      ]);
    }
  }
  return (
    <div role="group" aria-label={label}>
      {[...days]
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([day, items]) => (
          <div key={day}>
            <Typography component="h4" className={classes.day}>
              {DateTime.fromISO(day).setLocale('en-GB').toFormat('cccc d LLLL')}
            </Typography>
            <ul className={section.list}>
              {items.map(item => {
                const { row, shift } = item;
                const kind = kindOf(shift);
                return (
                  <li key={`${row.schedule.id} ${shift.start}`}>
                    <ButtonBase
                      className={classes.row}
                      onClick={() => onChoose(item)}
                    >
                      <span className={kind === 'gap' ? classes.gap : ''}>
                        {kind === 'gap' && <StatusIcon tone="danger" />}
                        {kind === 'unknown' && (
                          <StatusIcon tone="neutral" icon={HelpOutlineIcon} />
                        )}{' '}
                        {rows.length > 1
                          ? t('timeline.of', {
                              whose: whose(shift),
                              schedule: row.schedule.title,
                            })
                          : whose(shift)}
                      </span>
                      <br />
                      {when(shift)}
                    </ButtonBase>
                  </li>
                );
              })}
            </ul>
          </div>
        ))}
    </div>
  );
};
