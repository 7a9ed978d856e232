import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { CursorPaging } from '../../hooks/useCursorPaging';
import { quietColor } from '../../tone';
import { environmentsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 0),
  },
  range: { color: quietColor(theme) },
}));

/**
 * Which part of how much is shown, and the ways to the parts beside it.
 *
 * @public
 */
export const Pager = (props: {
  paging: CursorPaging;
  /** As many as a full page holds. */
  pageSize: number;
  /** The page that is shown, as the backend told it; without `nextCursor` it is the last. */
  list: { items: unknown[]; totalItems: number; nextCursor?: string };
  previousLabel: string;
  nextLabel: string;
}) => {
  const { paging, pageSize, list } = props;
  const { page, previous, next } = paging;
  const { totalItems, nextCursor } = list;
  const shown = list.items.length;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentsTranslationRef);
  const from = (page - 1) * pageSize + 1;
  if (shown === 0 && page === 1) {
    return null;
  }
  return (
    <div className={classes.root}>
      <Typography variant="body2" className={classes.range} aria-live="polite">
        {t('pager.range', {
          from: from.toLocaleString(),
          to: (from + shown - 1).toLocaleString(),
          total: totalItems.toLocaleString(),
        })}
      </Typography>
      <Button size="small" disabled={page === 1} onClick={previous}>
        {props.previousLabel}
      </Button>
      <Button
        size="small"
        disabled={!nextCursor}
        onClick={() => next(nextCursor ?? '')}
      >
        {props.nextLabel}
      </Button>
    </div>
  );
};
