import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { toneColor } from '../../tone';
import { StatusIcon } from '../StatusIcon/StatusIcon';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      marginBottom: theme.spacing(2),
      padding: 0,
      display: 'grid',
      gap: theme.spacing(1),
    },
    notice: {
      display: 'flex',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 2),
      border: `1px solid ${theme.palette.divider}`,
      borderLeft: `4px solid ${toneColor(theme, 'warning')}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'CallboardNoticeList' },
);

/**
 * Parts that fail while the rest stays: each with what is so, and what follows from it.
 *
 * @public
 */
export const NoticeList = (props: {
  /** Names the list to screen readers. */
  label: string;
  /** None: nothing is shown. */
  notices: { id: string; text: string; more: string }[];
}) => {
  const classes = useStyles();
  if (!props.notices.length) {
    return null;
  }
  return (
    <ul className={classes.list} aria-label={props.label}>
      {props.notices.map(({ id, text, more }) => (
        <li key={id} className={classes.notice}>
          <StatusIcon tone="warning" />
          <div>
            <Typography variant="body2">{text}</Typography>
            <Typography variant="body2" color="textSecondary">
              {more}
            </Typography>
          </div>
        </li>
      ))}
    </ul>
  );
};
