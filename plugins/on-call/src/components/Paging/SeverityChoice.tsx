import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { onCallTranslationRef } from '../../translation';

const useStyles = makeStyles({ option: { minHeight: 44 } });

/** How severe it is: the policy's own words, with which end of them is the worst. */
export const SeverityChoice = (props: {
  /** Most severe first. */
  severities: string[];
  value: string;
  onChange: (severity: string) => void;
}) => {
  const { severities, value, onChange } = props;
  const classes = useStyles();
  const labelId = useId();
  const { t } = useTranslationRef(onCallTranslationRef);
  const labelOf = (severity: string, index: number) => {
    if (severities.length > 1 && index === 0) {
      return t('pageDialog.worst', { severity });
    }
    return severities.length > 1 && index === severities.length - 1
      ? t('pageDialog.mildest', { severity })
      : severity;
  };
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend" id={labelId}>
        {t('pageDialog.severity')}
      </FormLabel>
      <RadioGroup
        row
        aria-labelledby={labelId}
        value={value}
        onChange={event => onChange(event.target.value)}
      >
        {severities.map((severity, index) => (
          <FormControlLabel
            key={severity}
            className={classes.option}
            value={severity}
            label={labelOf(severity, index)}
            control={<Radio color="primary" />}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
};
