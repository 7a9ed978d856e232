import { toneColor } from '@callboard/backstage-plugin-environments-react';
import ButtonBase from '@material-ui/core/ButtonBase';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import { kindOf } from '../../format/shiftWords';
import type { PlacedShift } from '../../format/timeline';
import { useShiftWords } from './useShiftWords';

const useStyles = makeStyles(theme => {
  const danger = toneColor(theme, 'danger');
  return {
    bar: {
      position: 'absolute',
      top: 4,
      bottom: 4,
      justifyContent: 'flex-start',
      overflow: 'hidden',
      padding: theme.spacing(0, 0.75),
      borderRadius: theme.shape.borderRadius,
      borderRight: `1px solid ${theme.palette.background.paper}`,
      fontSize: theme.typography.caption.fontSize,
      fontWeight: 700,
      whiteSpace: 'nowrap',
      '&:focus-visible': {
        outline: `3px solid ${theme.palette.text.primary}`,
        outlineOffset: 1,
        zIndex: 2,
      },
    },
    people: { color: theme.palette.common.white },
    gap: {
      color: danger,
      border: `2px solid ${danger}`,
      background: `repeating-linear-gradient(45deg, ${danger} 0 2px, transparent 2px 9px)`,
    },
    unknown: {
      color: theme.palette.text.primary,
      border: `1px dotted ${theme.palette.text.primary}`,
    },
    // Words on hatching need ground to stand on.
    word: {
      padding: theme.spacing(0, 0.5),
      borderRadius: 2,
      backgroundColor: theme.palette.background.paper,
      textOverflow: 'ellipsis',
      overflow: 'hidden',
    },
    name: { textOverflow: 'ellipsis', overflow: 'hidden' },
    chosen: { boxShadow: `0 0 0 3px ${theme.palette.text.primary}` },
  };
});

/** A shift on the line: whose it is in words and colour, exact times on hover and to the keyboard. */
export const ShiftBar = (props: {
  placed: PlacedShift;
  zone: string;
  color: string | undefined;
  chosen: boolean;
  onChoose: () => void;
}) => {
  const { placed, zone, color, chosen, onChoose } = props;
  const { shift, left, width } = placed;
  const classes = useStyles();
  const { whose, when, whenThere } = useShiftWords();
  const kind = kindOf(shift);
  const there = whenThere(shift, zone);
  const times = there ? `${when(shift)}; ${there}` : when(shift);
  return (
    <Tooltip title={`${whose(shift)}: ${times}`}>
      <ButtonBase
        className={clsx(classes.bar, classes[kind], chosen && classes.chosen)}
        style={{
          left: `${left * 100}%`,
          width: `${width * 100}%`,
          ...(kind === 'people' ? { backgroundColor: color } : {}),
        }}
        onClick={onChoose}
        aria-label={`${whose(shift)}: ${times}`}
        aria-pressed={chosen}
        data-kind={kind}
      >
        <span className={kind === 'people' ? classes.name : classes.word}>
          {whose(shift)}
        </span>
      </ButtonBase>
    </Tooltip>
  );
};
