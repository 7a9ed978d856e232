import { makeStyles } from '@material-ui/core/styles';
import HowToRegIcon from '@material-ui/icons/HowToReg';

const useStyles = makeStyles({
  mark: { whiteSpace: 'nowrap' },
  icon: { fontSize: '1.15em', verticalAlign: 'text-bottom' },
});

/** Somebody knows of what is wrong. */
export const AcknowledgedMark = (props: { label: string; hint?: string }) => {
  const classes = useStyles();
  return (
    <span className={classes.mark} title={props.hint}>
      <HowToRegIcon className={classes.icon} aria-hidden /> {props.label}
    </span>
  );
};
