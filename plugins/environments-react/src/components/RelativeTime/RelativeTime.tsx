import { makeStyles } from '@material-ui/core/styles';
import { formatExact } from '../../time/formatExact';
import { formatFor, formatRelative } from '../../time/formatRelative';
import { useNow } from '../../time/useNow';

const useStyles = makeStyles(
  {
    time: { whiteSpace: 'nowrap', position: 'relative' },
    // Heard, not seen. `time` takes no aria-label.
    exact: {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clip: 'rect(0 0 0 0)',
      clipPath: 'inset(50%)',
    },
  },
  { name: 'CallboardRelativeTime' },
);

const TEN_SECONDS = 10_000;
const MINUTE = 60_000;

/** @public */
export interface RelativeTimeProps {
  /** ISO-8601. What is not an instant is shown as written. */
  instant: string;
  /** IANA zone of the exact time; the reader's own where absent. */
  timeZone?: string;
  /** `for` tells of a state how long it has been so; `ago` where absent. */
  form?: 'ago' | 'for';
  className?: string;
}

/**
 * `12 min ago` or `for 12 min`, which stays true while the page is open; the exact time and its
 * zone on hover and to screen readers.
 *
 * @public
 */
export function RelativeTime(props: RelativeTimeProps) {
  const { instant, timeZone, form, className } = props;
  const classes = useStyles();
  const at = Date.parse(instant);
  const isYoung = Math.abs(Date.now() - at) < 2 * MINUTE;
  const now = useNow(isYoung ? TEN_SECONDS : MINUTE);
  if (Number.isNaN(at)) {
    return <span className={className}>{instant}</span>;
  }
  const exact = formatExact(instant, timeZone);
  const format = form === 'for' ? formatFor : formatRelative;
  return (
    <time dateTime={instant} title={exact} className={className}>
      <span className={classes.time}>
        {format(at, now)}
        <span className={classes.exact}>{` (${exact})`}</span>
      </span>
    </time>
  );
}
