import { makeStyles } from '@material-ui/core/styles';
import type SvgIcon from '@material-ui/core/SvgIcon';
import AutorenewIcon from '@material-ui/icons/Autorenew';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import ErrorIcon from '@material-ui/icons/Error';
import PauseCircleFilledIcon from '@material-ui/icons/PauseCircleFilled';
import RemoveCircleOutlineIcon from '@material-ui/icons/RemoveCircleOutline';
import WarningIcon from '@material-ui/icons/Warning';
import clsx from 'clsx';
import type { StatusTone } from '../../tone/StatusTone';
import { useToneStyles } from '../../tone/useToneStyles';

const ICONS: Record<StatusTone, typeof SvgIcon> = {
  success: CheckCircleIcon,
  running: AutorenewIcon,
  waiting: PauseCircleFilledIcon,
  warning: WarningIcon,
  danger: ErrorIcon,
  neutral: RemoveCircleOutlineIcon,
};

const useStyles = makeStyles(
  {
    icon: { fontSize: '1.15em', verticalAlign: 'text-bottom', flexShrink: 0 },
    turning: {
      '@media (prefers-reduced-motion: no-preference)': {
        animation: '$turn 2.4s linear infinite',
      },
    },
    '@keyframes turn': {
      from: { transform: 'rotate(0deg)' },
      to: { transform: 'rotate(360deg)' },
    },
  },
  { name: 'CallboardStatusIcon' },
);

/** @public */
export interface StatusIconProps {
  tone: StatusTone;
  /** Another shape than the tone's own. */
  icon?: typeof SvgIcon;
  /** Says in words what the icon means. Leave it out only where the words stand beside it. */
  label?: string;
  className?: string;
}

/**
 * The icon of a tone, in its colour and at the size of the text around it.
 *
 * @public
 */
export function StatusIcon(props: StatusIconProps) {
  const { tone, label, className } = props;
  const classes = useStyles();
  const tones = useToneStyles();
  const Icon = props.icon ?? ICONS[tone];
  return (
    <Icon
      className={clsx(
        classes.icon,
        tones[tone],
        tone === 'running' && !props.icon && classes.turning,
        className,
      )}
      titleAccess={label}
    />
  );
}
