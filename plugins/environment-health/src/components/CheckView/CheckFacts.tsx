import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { HealthCheckResult } from '@callboard/backstage-plugin-environment-health-common';
import { quietColor } from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';
import { titleOfCheck } from '../../format/checks';
import { environmentHealthTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  facts: {
    ...theme.typography.body2,
    display: 'grid',
    gridTemplateColumns: 'fit-content(50%) minmax(0, 1fr)',
    gap: theme.spacing(0, 2),
    margin: theme.spacing(0.5, 0),
    '& dt': { color: quietColor(theme) },
    '& dd': { margin: 0 },
  },
}));

/** The figures behind the sentence. */
export const CheckFacts = ({ check }: { check: HealthCheckResult }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  if (!check.facts.length) {
    return null;
  }
  return (
    <dl
      className={classes.facts}
      aria-label={t('check.facts', { title: titleOfCheck(check) })}
    >
      {check.facts.flatMap(({ label, value }) => [
        <dt key={`${label} label`}>{label}</dt>,
        <dd key={label}>{value}</dd>,
      ])}
    </dl>
  );
};
