import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { quietColor } from '@callboard/backstage-plugin-environments-react';
import type { RunOutcome } from '@callboard/backstage-plugin-runbooks-common';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { runbooksTranslationRef } from '../../translation';

const OUTCOMES: RunOutcome[] = ['worked', 'did-not-work', 'abandoned'];

const useStyles = makeStyles(theme => ({
  choice: { minHeight: 48 },
  hint: { color: quietColor(theme) },
}));

/** How it ended. */
export const OutcomeChoice = (props: {
  labelledBy: string;
  value: RunOutcome | undefined;
  onChange: (outcome: RunOutcome) => void;
}) => {
  const { labelledBy, value, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <RadioGroup
      aria-labelledby={labelledBy}
      value={value ?? ''}
      onChange={event => onChange(event.target.value as RunOutcome)}
    >
      {OUTCOMES.map(outcome => (
        <FormControlLabel
          key={outcome}
          className={classes.choice}
          value={outcome}
          control={<Radio color="primary" />}
          label={
            <>
              <Typography component="span">{t(`finish.${outcome}`)}</Typography>
              <Typography
                variant="caption"
                component="span"
                display="block"
                className={classes.hint}
              >
                {t(`finish.${outcome}Hint`)}
              </Typography>
            </>
          }
        />
      ))}
    </RadioGroup>
  );
};
