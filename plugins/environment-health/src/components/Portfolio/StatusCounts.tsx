import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  STATUSES,
  type Status,
} from '@callboard/backstage-plugin-environments-common';
import {
  HealthStatusIcon,
  quietColor,
} from '@callboard/backstage-plugin-environments-react';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import { environmentHealthTranslationRef } from '../../translation';

const WORST_FIRST = [...STATUSES].reverse();

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    margin: 0,
    padding: 0,
    border: 'none',
    ...theme.typography.body2,
  },
  total: { marginRight: theme.spacing(1), fontWeight: 700 },
  chip: {
    ...theme.typography.body2,
    display: 'inline-flex',
    gap: theme.spacing(0.75),
    minHeight: 32,
    padding: theme.spacing(0, 1.5, 0, 1),
    borderRadius: 999,
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.paper,
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.text.primary}`,
      outlineOffset: 1,
    },
  },
  none: { color: quietColor(theme) },
  chosen: {
    borderColor: theme.palette.text.primary,
    boxShadow: `inset 0 0 0 1px ${theme.palette.text.primary}`,
    fontWeight: 700,
  },
}));

/** How many rows there are by status; a click leaves those alone. */
export const StatusCounts = (props: {
  total: string;
  counts: Record<Status, number>;
  selected: Status[];
  onChange: (selected: Status[]) => void;
}) => {
  const { total, counts, selected, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const toggle = (status: Status) =>
    onChange(
      selected.includes(status)
        ? selected.filter(other => other !== status)
        : [...selected, status],
    );
  return (
    <div
      className={classes.root}
      role="group"
      aria-label={t('portfolio.counts.label')}
    >
      <span className={classes.total} role="status">
        {total}
      </span>
      {WORST_FIRST.filter(
        status => counts[status] > 0 || selected.includes(status),
      ).map(status => (
        <ButtonBase
          key={status}
          className={clsx(
            classes.chip,
            counts[status] === 0 && classes.none,
            selected.includes(status) && classes.chosen,
          )}
          aria-pressed={selected.includes(status)}
          onClick={() => toggle(status)}
        >
          <HealthStatusIcon status={status} />
          {t(`portfolio.counts.${status}`, {
            number: counts[status].toLocaleString(),
          })}
        </ButtonBase>
      ))}
    </div>
  );
};
