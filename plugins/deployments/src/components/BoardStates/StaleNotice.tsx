import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { StatusIcon } from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { errorSentence } from '../../format/errors';
import { deploymentsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(2),
  },
}));

/** The last reading failed; what was read before is still shown. */
export const StaleNotice = (props: { error: Error; onRetry: () => void }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  return (
    <div className={classes.root} role="status">
      <StatusIcon tone="warning" />
      <Typography variant="body2">
        {t('states.failed.stale', { message: errorSentence(props.error) })}
      </Typography>
      <Button size="small" onClick={props.onRetry}>
        {t('common.retry')}
      </Button>
    </div>
  );
};
