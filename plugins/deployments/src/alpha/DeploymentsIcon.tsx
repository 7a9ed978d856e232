import FlightTakeoffIcon from '@material-ui/icons/FlightTakeoff';

/** What stands for the plugin in the navigation. */
export const DeploymentsIcon = () => <FlightTakeoffIcon fontSize="inherit" />;
