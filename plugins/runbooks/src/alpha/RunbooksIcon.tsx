import MenuBookIcon from '@material-ui/icons/MenuBook';

/** What stands for the plugin in the navigation. */
export const RunbooksIcon = () => <MenuBookIcon fontSize="inherit" />;
