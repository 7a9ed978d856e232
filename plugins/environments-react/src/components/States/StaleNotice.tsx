import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { errorSentence } from '../../format/errors';
import { environmentsTranslationRef } from '../../translation';
import { StatusIcon } from '../StatusIcon/StatusIcon';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(2),
  },
}));

/**
 * The last reading failed; what was read before is still shown.
 *
 * @public
 */
export const StaleNotice = (props: { error: Error; onRetry: () => void }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(environmentsTranslationRef);
  return (
    <div className={classes.root} role="status">
      <StatusIcon tone="warning" />
      <Typography variant="body2">
        {t('states.stale', { message: errorSentence(props.error) })}
      </Typography>
      <Button size="small" onClick={props.onRetry}>
        {t('common.retry')}
      </Button>
    </div>
  );
};
