import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
import { quietColor } from '../../tone';

const useStyles = makeStyles(theme => ({
  tabs: {
    minHeight: 44,
    marginBottom: theme.spacing(2),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  tab: {
    minWidth: 0,
    minHeight: 44,
    textTransform: 'none',
    opacity: 1,
    color: quietColor(theme),
    '&.Mui-selected': { color: theme.palette.text.primary, fontWeight: 700 },
  },
}));

/**
 * One of {@link ChoiceTabs}.
 *
 * @public
 */
export interface TabChoice<T extends string> {
  value: T;
  label: string;
  /** The element's own id, for a panel to be labelled by. */
  id?: string;
}

/**
 * A choice among a few, as a row of tabs that a phone can scroll.
 *
 * @public
 */
export function ChoiceTabs<T extends string>(props: {
  /** What is chosen, to screen readers. */
  label: string;
  choices: TabChoice<T>[];
  chosen: T;
  onChoose: (value: T) => void;
  /** Id of the panel that the choice fills. */
  controls?: string;
}) {
  const { label, choices, chosen, onChoose, controls } = props;
  const classes = useStyles();
  return (
    <Tabs
      className={classes.tabs}
      value={chosen}
      onChange={(_, value: T) => onChoose(value)}
      aria-label={label}
      indicatorColor="primary"
      variant="scrollable"
      scrollButtons="off"
    >
      {choices.map(choice => (
        <Tab
          key={choice.value}
          {...choice}
          aria-controls={controls}
          className={classes.tab}
        />
      ))}
    </Tabs>
  );
}
