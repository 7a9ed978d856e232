import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useNow } from '@callboard/backstage-plugin-environments-react';
import type { ProcedureEntry } from '@callboard/backstage-plugin-runbooks-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { daysAhead, formatDay, groupByDay } from '../../format/days';
import { runbooksTranslationRef } from '../../translation';
import { ProcedureList } from './ProcedureSection';

const useStyles = makeStyles(theme => ({
  day: {
    padding: theme.spacing(1, 2, 0),
    fontSize: theme.typography.body2.fontSize,
    fontWeight: 700,
    'div + &, ul + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
}));

/** What comes, day by day. */
export const ProcedureDays = (props: { entries: ProcedureEntry[] }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const now = useNow();
  const titleOf = (day: string) => {
    const date = formatDay(day, now);
    switch (daysAhead(day, now)) {
      case 0:
        return t('procedures.isToday', { date });
      case 1:
        return t('procedures.isTomorrow', { date });
      default:
        return date;
    }
  };
  return (
    <>
      {groupByDay(props.entries).map(({ day, entries }) => (
        <section key={day} aria-label={titleOf(day)}>
          <Typography component="h3" className={classes.day}>
            {titleOf(day)}
          </Typography>
          <ProcedureList entries={entries} withoutDay />
        </section>
      ))}
    </>
  );
};
