import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useState } from 'react';
import { environmentsTranslationRef } from '../../translation';
import { useFilterStyles } from './useFilterStyles';

/**
 * One choice of a filter.
 *
 * @public
 */
export interface FilterOption {
  value: string;
  label: string;
}

/**
 * A filter of which several values can be chosen; empty means everything.
 *
 * @public
 */
export const FilterSelect = (props: {
  label: string;
  options: FilterOption[];
  selected: string[];
  onChange: (values: string[]) => void;
}) => {
  const { label, options, selected, onChange } = props;
  const classes = useFilterStyles();
  const { t } = useTranslationRef(environmentsTranslationRef);
  const [open, setOpen] = useState(false);
  // What the URL names can be seen and taken back, whether or not it is on offer.
  const unknown = selected
    .filter(item => !options.some(option => option.value === item))
    .map(item => ({ value: item, label: item }));
  const all = [...options, ...unknown];
  const value = all.filter(option => selected.includes(option.value));
  return (
    <Autocomplete
      multiple
      size="small"
      disableCloseOnSelect
      className={classes.field}
      // This version names the frame the combobox; today that is the input.
      role={undefined}
      aria-expanded={undefined}
      aria-owns={undefined}
      open={open}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      options={all}
      value={value}
      getOptionLabel={option => option.label}
      getOptionSelected={(option, chosen) => option.value === chosen.value}
      onChange={(_, chosen) => onChange(chosen.map(option => option.value))}
      renderTags={chosen => (
        <span className={classes.chosen}>
          {chosen.length === 1
            ? chosen[0].label
            : t('filters.chosen', { count: chosen.length })}
        </span>
      )}
      renderInput={params => (
        <TextField
          {...params}
          label={label}
          variant="outlined"
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
