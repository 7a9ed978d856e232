import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useState } from 'react';

/** One who can be chosen. */
export interface PersonOption {
  /** Ref; empty for nobody. */
  value: string;
  label: string;
}

/** Chooses one of the people in a schedule, by typing part of a name or from the list. */
export const PersonField = (props: {
  label: string;
  options: PersonOption[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  helperText?: string;
}) => {
  const { label, options, value, onChange, helperText } = props;
  const [open, setOpen] = useState(false);
  return (
    <Autocomplete
      // This version names the frame the combobox; today that is the input.
      role={undefined}
      aria-expanded={undefined}
      aria-owns={undefined}
      open={open}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      options={options}
      value={options.find(option => option.value === value) ?? null}
      getOptionLabel={option => option.label}
      getOptionSelected={(option, chosen) => option.value === chosen.value}
      onChange={(_, chosen) => onChange(chosen?.value)}
      renderInput={params => (
        <TextField
          {...params}
          label={label}
          variant="outlined"
          helperText={helperText}
          inputProps={{
            ...params.inputProps,
            role: 'combobox',
            'aria-expanded': open,
          }}
        />
      )}
    />
  );
};
