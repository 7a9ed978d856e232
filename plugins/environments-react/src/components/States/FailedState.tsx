import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { errorSentence, isNotAllowed } from '../../format/errors';
import { environmentsTranslationRef } from '../../translation';
import { StatusIcon } from '../StatusIcon/StatusIcon';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(1.5),
    padding: theme.spacing(2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
    overflowWrap: 'anywhere',
    '& > svg': { marginTop: 4 },
  },
  title: { fontWeight: 700 },
  retry: { marginTop: theme.spacing(1) },
}));

/** @public */
export interface FailedStateProps {
  error: Error;
  /** What could not be read, such as `The deployments could not be read`. */
  title: string;
  /** What is said instead where the reader may not see it. */
  notAllowed: { title: string; text: string };
  onRetry: () => void;
}

/**
 * Nothing could be read: because the reader may not, or because something is broken.
 *
 * @public
 */
export const FailedState = (props: FailedStateProps) => {
  const { error, title, notAllowed, onRetry } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentsTranslationRef);
  const refused = isNotAllowed(error);
  return (
    <div className={classes.root} role="alert">
      <StatusIcon tone={refused ? 'neutral' : 'danger'} />
      <div>
        <Typography variant="body1" component="h2" className={classes.title}>
          {refused ? notAllowed.title : title}
        </Typography>
        <Typography variant="body2">
          {refused
            ? notAllowed.text
            : t('states.failed', { message: errorSentence(error) })}
        </Typography>
        {!refused && (
          <Button
            className={classes.retry}
            size="small"
            variant="outlined"
            onClick={onRetry}
          >
            {t('common.retry')}
          </Button>
        )}
      </div>
    </div>
  );
};
