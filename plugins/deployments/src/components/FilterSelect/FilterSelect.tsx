import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useFilterStyles } from './useFilterStyles';

/** One choice of a filter. */
export interface FilterOption {
  value: string;
  label: string;
}

/** A filter of which several values can be chosen; empty means everything. */
export const FilterSelect = (props: {
  label: string;
  options: FilterOption[];
  selected: string[];
  onChange: (values: string[]) => void;
}) => {
  const { label, options, selected, onChange } = props;
  const classes = useFilterStyles();
  const known = new Map(options.map(option => [option.value, option]));
  const value = selected.map(
    item => known.get(item) ?? { value: item, label: item },
  );
  return (
    <Autocomplete
      multiple
      size="small"
      limitTags={1}
      disableCloseOnSelect
      className={classes.field}
      aria-label={label}
      options={options}
      value={value}
      getOptionLabel={option => option.label}
      getOptionSelected={(option, chosen) => option.value === chosen.value}
      onChange={(_, chosen) => onChange(chosen.map(option => option.value))}
      renderInput={params => (
        <TextField {...params} label={label} variant="outlined" />
      )}
    />
  );
};
