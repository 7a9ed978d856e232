import { makeStyles, type Theme } from '@material-ui/core/styles';
import type SvgIcon from '@material-ui/core/SvgIcon';
import clsx from 'clsx';
import type { StatusTone } from '../../tone/StatusTone';
import { useToneStyles } from '../../tone/useToneStyles';
import { StatusIcon } from '../StatusIcon/StatusIcon';

const useStyles = makeStyles(
  (theme: Theme) => ({
    chip: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      maxWidth: '100%',
      fontWeight: 500,
      lineHeight: 1.5,
    },
    outlined: {
      border: '1px solid currentColor',
      borderRadius: 999,
      padding: theme.spacing(0, 1, 0, 0.5),
    },
    small: { fontSize: theme.typography.caption.fontSize },
    // Not `anywhere`: a narrow column would then break every word.
    label: { overflowWrap: 'break-word' },
  }),
  { name: 'CallboardStatusChip' },
);

/** @public */
export interface StatusChipProps {
  tone: StatusTone;
  /** The state in a word or two, such as `Healthy` or `Waits for approval`. */
  label: string;
  /** Another shape than the tone's own. */
  icon?: typeof SvgIcon;
  /** `plain` for tables and sentences, `outlined` to stand alone; `plain` where absent. */
  variant?: 'plain' | 'outlined';
  size?: 'small' | 'medium';
  className?: string;
}

/**
 * A state as icon, word and colour.
 *
 * @public
 */
export function StatusChip(props: StatusChipProps) {
  const classes = useStyles();
  const tones = useToneStyles();
  return (
    <span
      className={clsx(
        classes.chip,
        tones[props.tone],
        props.variant === 'outlined' && classes.outlined,
        props.size === 'small' && classes.small,
        props.className,
      )}
      data-tone={props.tone}
    >
      <StatusIcon tone={props.tone} icon={props.icon} />
      <span className={classes.label}>{props.label}</span>
    </span>
  );
}
