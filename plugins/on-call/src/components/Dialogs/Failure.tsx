import { StatusIcon } from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';

/** Says why something was not done, where it was asked for. */
export const Failure = ({ text }: { text: string }) => (
  <Typography variant="body2" role="alert">
    <StatusIcon tone="danger" /> {text}
  </Typography>
);
