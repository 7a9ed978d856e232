import { makeStyles } from '@material-ui/core/styles';
import ToggleButton from '@material-ui/lab/ToggleButton';
import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';
import { quietColor } from '@callboard/backstage-plugin-environments-react';

const useStyles = makeStyles(theme => ({
  button: {
    textTransform: 'none',
    padding: theme.spacing(0.5, 1.5),
    color: quietColor(theme),
    backgroundColor: theme.palette.background.paper,
    '&.Mui-selected': { color: theme.palette.text.primary, fontWeight: 700 },
    [theme.breakpoints.down('xs')]: { minHeight: 44 },
  },
}));

/** One of a few, all of them in sight. */
export const ChoiceSwitch = <T extends string>(props: {
  label: string;
  options: { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
}) => {
  const { label, options, value, onChange } = props;
  const classes = useStyles();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={value}
      aria-label={label}
      // A click on the chosen one says nothing: one of them always is.
      onChange={(_, chosen: T | null) => chosen && onChange(chosen)}
    >
      {options.map(option => (
        <ToggleButton
          key={option.value}
          value={option.value}
          className={classes.button}
        >
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};
