import { StatusIcon } from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '0.5em',
    fontSize: '2.5em',
    textAlign: 'center',
  },
  icon: { fontSize: '4em' },
});

/** One sentence in the middle of the screen. */
export const WallCalm = (props: {
  tone: 'success' | 'neutral';
  children: ReactNode;
}) => {
  const classes = useStyles();
  return (
    <div className={classes.root} role="status">
      <StatusIcon tone={props.tone} className={classes.icon} />
      <span>{props.children}</span>
    </div>
  );
};
