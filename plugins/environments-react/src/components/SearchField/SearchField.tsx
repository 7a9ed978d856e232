import TextField from '@material-ui/core/TextField';
import { useEffect, useId, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { useFilterStyles } from '../FilterSelect/useFilterStyles';

const PAUSE_MS = 300;

/**
 * Reports what is typed once the typing pauses.
 *
 * @public
 */
export const SearchField = (props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) => {
  const { label, value, onChange } = props;
  const [typed, setTyped] = useState(value);
  const id = useId();
  const classes = useFilterStyles();
  useEffect(() => setTyped(value), [value]);
  useDebounce(
    () => {
      if (typed.trim() !== value) {
        onChange(typed.trim());
      }
    },
    PAUSE_MS,
    [typed],
  );
  return (
    <TextField
      id={id}
      className={classes.field}
      size="small"
      variant="outlined"
      type="search"
      label={label}
      inputProps={{ maxLength: 200 }}
      value={typed}
      onChange={event => setTyped(event.target.value)}
    />
  );
};
