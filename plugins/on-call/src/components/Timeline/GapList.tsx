import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  StatusIcon,
  toneColor,
  useNow,
} from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { kindOf } from '../../format/shiftWords';
import { onCallTranslationRef } from '../../translation';
import type { ChosenShift, TimelineRow } from './timelineRow';
import { useShiftWords } from './useShiftWords';

/** Where there are more, the timeline shows them. */
const MOST = 4;

const useStyles = makeStyles(theme => ({
  root: {
    marginBottom: theme.spacing(1),
    padding: theme.spacing(1, 2),
    border: `1px solid ${theme.palette.divider}`,
    borderLeft: `4px solid ${toneColor(theme, 'danger')}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
  },
  title: { fontWeight: 700, color: toneColor(theme, 'danger') },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  gap: { textTransform: 'none', textAlign: 'left', fontWeight: 400 },
}));

/** The holes that are open or come, in words, because a narrow one has room for none; nothing without. */
export const GapList = (props: {
  rows: TimelineRow[];
  onChoose: (chosen: ChosenShift) => void;
}) => {
  const { rows, onChoose } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  const { when } = useShiftWords();
  const now = useNow();
  const gaps = rows.flatMap(row =>
    row.shifts
      .filter(shift => kindOf(shift) === 'gap' && Date.parse(shift.end) > now)
      .map(shift => ({ row, shift })),
  );
  if (!gaps.length) {
    return null;
  }
  return (
    <div className={classes.root}>
      <Typography variant="body2" className={classes.title}>
        <StatusIcon tone="danger" />{' '}
        {t('timeline.gaps', { count: gaps.length })}
      </Typography>
      <ul className={classes.list}>
        {gaps.slice(0, MOST).map(gap => (
          <li key={`${gap.row.schedule.id} ${gap.shift.start}`}>
            <Button
              size="small"
              className={classes.gap}
              onClick={() => onChoose(gap)}
            >
              {gap.row.schedule.title}: {when(gap.shift)}
            </Button>
          </li>
        ))}
      </ul>
      {gaps.length > MOST && (
        <Typography variant="body2">
          {t('timeline.moreGaps', { count: gaps.length - MOST })}
        </Typography>
      )}
    </div>
  );
};
