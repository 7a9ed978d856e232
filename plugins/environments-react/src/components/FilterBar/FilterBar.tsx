import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import FilterListIcon from '@material-ui/icons/FilterList';
import clsx from 'clsx';
import { useId, useState, type ReactNode } from 'react';
import { environmentsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    margin: theme.spacing(1, 0, 2),
  },
  toggle: { [theme.breakpoints.up('sm')]: { display: 'none' } },
  more: {
    display: 'contents',
  },
  closed: { [theme.breakpoints.down('xs')]: { display: 'none' } },
}));

/**
 * A row of filters; on a phone they wait behind a button, so that the answer comes first.
 *
 * @public
 */
export const FilterBar = (props: {
  label: string;
  /** How many filters are set, told on the button. */
  active: number;
  /** Shown on a phone too. */
  first?: ReactNode;
  children: ReactNode;
}) => {
  const { label, active, first, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentsTranslationRef);
  const [open, setOpen] = useState(false);
  const moreId = useId();
  return (
    <div className={classes.root} role="search" aria-label={label}>
      {first}
      <Button
        className={classes.toggle}
        variant="outlined"
        startIcon={<FilterListIcon />}
        onClick={() => setOpen(!open)}
        aria-expanded={open}
        aria-controls={moreId}
      >
        {active ? t('filters.active', { count: active }) : t('filters.none')}
      </Button>
      <div id={moreId} className={clsx(classes.more, !open && classes.closed)}>
        {children}
      </div>
    </div>
  );
};
