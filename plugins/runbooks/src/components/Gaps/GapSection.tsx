import {
  StatusIcon,
  useSectionStyles,
} from '@callboard/backstage-plugin-environments-react';
import Card from '@material-ui/core/Card';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useId, type Key, type ReactNode } from 'react';
import { useFirstOf } from '../useFirstOf';
import { useQuietStyles } from '../useQuietStyles';

const MOST = 20;

const useStyles = makeStyles(theme => ({
  what: { maxWidth: 720, marginBottom: theme.spacing(1) },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    ...theme.typography.body2,
    padding: theme.spacing(1.25, 2),
    overflowWrap: 'anywhere',
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
}));

/** One kind of gap: how many there are, what to do about them, and which. */
export function GapSection<T>(props: {
  title: string;
  /** Said instead where there is none. */
  none: string;
  hint: string;
  /** What to copy for any of them. */
  code?: ReactNode;
  items: T[];
  keyOf: (item: T) => Key;
  renderItem: (item: T) => ReactNode;
}) {
  const { title, none, hint, code, items, keyOf, renderItem } = props;
  const classes = useStyles();
  const section = useSectionStyles();
  const quiet = useQuietStyles();
  const titleId = useId();
  const { shown, more } = useFirstOf(items, MOST);
  if (!items.length) {
    return (
      <section className={section.root} aria-labelledby={titleId}>
        <Typography component="h2" id={titleId} className={section.title}>
          {title}
        </Typography>
        <Typography variant="body2">
          <StatusIcon tone="success" /> {none}
        </Typography>
      </section>
    );
  }
  return (
    <section className={section.root} aria-labelledby={titleId}>
      <Typography component="h2" id={titleId} className={section.title}>
        {title}{' '}
        <span className={quiet.quiet}>{items.length.toLocaleString()}</span>
      </Typography>
      <div className={classes.what}>
        <Typography variant="body2" paragraph={Boolean(code)}>
          {hint}
        </Typography>
        {code}
      </div>
      <Card>
        <ul className={classes.list}>
          {shown.map(item => (
            <li key={keyOf(item)} className={classes.row}>
              {renderItem(item)}
            </li>
          ))}
        </ul>
      </Card>
      {more}
    </section>
  );
}
