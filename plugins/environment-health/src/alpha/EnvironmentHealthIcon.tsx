import FavoriteBorderIcon from '@material-ui/icons/FavoriteBorder';

/** What stands for the plugin in the navigation. */
export const EnvironmentHealthIcon = () => (
  <FavoriteBorderIcon fontSize="inherit" />
);
