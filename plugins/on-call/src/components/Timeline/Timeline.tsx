import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { quietColor } from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useState } from 'react';
import type { Span } from '../../format/timeline';
import { placeOf } from '../../format/zones';
import { useViewerZone } from '../../hooks/useViewerZone';
import { onCallTranslationRef } from '../../translation';
import { GapList } from './GapList';
import { ShiftDetails } from './ShiftDetails';
import { ShiftsByDay } from './ShiftsByDay';
import { TimelineGrid } from './TimelineGrid';
import type { ChosenShift, TimelineRow } from './timelineRow';

const useStyles = makeStyles(theme => ({
  zone: { color: quietColor(theme), marginBottom: theme.spacing(1) },
}));

/** Who is on call over some days: on a line, on a phone as a list. A shift can be picked. */
export const Timeline = (props: {
  label: string;
  rows: TimelineRow[];
  span: Span;
}) => {
  const { label, rows, span } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('xs'));
  const zone = useViewerZone();
  const [chosen, setChosen] = useState<ChosenShift>();
  // After a change the same shift may be another one, or gone.
  const current = rows
    .find(({ schedule }) => schedule.id === chosen?.row.schedule.id)
    ?.shifts.find(({ start }) => start === chosen?.shift.start);
  const shown = chosen && current && { ...chosen, shift: current };
  return (
    <>
      <Typography variant="body2" className={classes.zone}>
        {t('timeline.yourZone', { place: placeOf(zone) })}
      </Typography>
      <GapList rows={rows} onChoose={setChosen} />
      {narrow ? (
        <ShiftsByDay
          label={label}
          rows={rows}
          span={span}
          onChoose={setChosen}
        />
      ) : (
        <TimelineGrid
          label={label}
          rows={rows}
          span={span}
          chosen={shown}
          onChoose={setChosen}
        />
      )}
      {shown && (
        <ShiftDetails chosen={shown} onClose={() => setChosen(undefined)} />
      )}
    </>
  );
};
