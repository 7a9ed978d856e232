import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { StatusIcon } from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { errorSentence, isNotAllowed } from '../../format/errors';
import { deploymentsTranslationRef } from '../../translation';

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

/** Nothing could be read: because the reader may not, or because something is broken. */
export const FailedState = (props: {
  error: Error;
  /** The entity's name, or nothing on pages over many. */
  name?: string;
  onRetry: () => void;
}) => {
  const { error, name, onRetry } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  if (isNotAllowed(error)) {
    return (
      <div className={classes.root} role="alert">
        <StatusIcon tone="neutral" />
        <div>
          <Typography variant="body1" component="h2" className={classes.title}>
            {name
              ? t('states.notAllowed.title', { name })
              : t('states.notAllowedHere.title')}
          </Typography>
          <Typography variant="body2">
            {name
              ? t('states.notAllowed.text')
              : t('states.notAllowedHere.text')}
          </Typography>
        </div>
      </div>
    );
  }
  return (
    <div className={classes.root} role="alert">
      <StatusIcon tone="danger" />
      <div>
        <Typography variant="body1" component="h2" className={classes.title}>
          {t('states.failed.title')}
        </Typography>
        <Typography variant="body2">
          {t('states.failed.text', { message: errorSentence(error) })}
        </Typography>
        <Button
          className={classes.retry}
          size="small"
          variant="outlined"
          onClick={onRetry}
        >
          {t('common.retry')}
        </Button>
      </div>
    </div>
  );
};
