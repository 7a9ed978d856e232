import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { quietColor } from '@callboard/backstage-plugin-environments-react';
import type { RunbookDetails } from '@callboard/backstage-plugin-runbooks-common';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { runbooksTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  root: {
    minWidth: 150,
    // Material's own grey is too pale where it stands on the page.
    '& label:not(.Mui-focused)': { color: quietColor(theme) },
  },
}));

/** For which environment the commands are filled in. */
export const EnvironmentChooser = (props: {
  environments: RunbookDetails['environments'];
  value: string | undefined;
  onChange: (environment: string | undefined) => void;
}) => {
  const { environments, value, onChange } = props;
  const classes = useStyles();
  const id = useId();
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <TextField
      id={id}
      className={classes.root}
      select
      size="small"
      variant="outlined"
      label={t('runbook.environment')}
      title={t('runbook.fills')}
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true }}
      value={value ?? ''}
      onChange={event => onChange(event.target.value || undefined)}
    >
      <option value="">{t('runbook.noEnvironment')}</option>
      {environments.map(({ name, title }) => (
        <option key={name} value={name}>
          {title}
        </option>
      ))}
    </TextField>
  );
};
