import { makeStyles, type Theme } from '@material-ui/core/styles';
import clsx from 'clsx';
import { useNow } from '../../time/useNow';
import { quietColor } from '../../tone/quietColor';
import { useToneStyles } from '../../tone/useToneStyles';
import { RelativeTime } from '../RelativeTime/RelativeTime';
import { StatusIcon } from '../StatusIcon/StatusIcon';

const useStyles = makeStyles(
  (theme: Theme) => ({
    note: theme.typography.caption,
    fresh: { color: quietColor(theme) },
  }),
  { name: 'CallboardAgeNote' },
);

/** @public */
export interface AgeNoteProps {
  /** ISO-8601; absent while nothing has been observed. */
  observedAt?: string;
  /** Age in seconds above which the note is marked. */
  staleAfterSeconds: number;
  /** What was observed, put before the age, such as `GitHub`. */
  subject?: string;
  className?: string;
}

/**
 * `observed 20 s ago`, marked with icon and words once that is older than it should be.
 *
 * @public
 */
export function AgeNote(props: AgeNoteProps) {
  const { observedAt, staleAfterSeconds, subject } = props;
  const classes = useStyles();
  const tones = useToneStyles();
  const now = useNow(10_000);
  const isStale =
    observedAt !== undefined &&
    now - Date.parse(observedAt) > staleAfterSeconds * 1_000;
  return (
    <span
      className={clsx(
        classes.note,
        isStale ? tones.warning : classes.fresh,
        props.className,
      )}
      data-stale={isStale}
    >
      {isStale && <StatusIcon tone="warning" />}
      {isStale && ' '}
      {subject && `${subject} `}
      {observedAt === undefined ? (
        'not observed yet'
      ) : (
        <>
          observed <RelativeTime instant={observedAt} />
        </>
      )}
      {isStale && ', older than it should be'}
    </span>
  );
}
