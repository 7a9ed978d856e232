import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { quietColor } from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import NotificationsActiveIcon from '@material-ui/icons/NotificationsActive';
import { onCallTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  button: {
    minHeight: 48,
    [theme.breakpoints.down('xs')]: { width: '100%' },
  },
  quiet: { color: quietColor(theme) },
}));

/** The way to page somebody; says why where there is none. */
export const PageSomeone = (props: {
  mayPage: boolean;
  hasPolicy: boolean;
  onBegin: () => void;
}) => {
  const { mayPage, hasPolicy, onBegin } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  if (!mayPage || !hasPolicy) {
    return (
      <Typography variant="caption" className={classes.quiet}>
        {t(hasPolicy ? 'tab.mayNotPage' : 'tab.noPolicyToPage')}
      </Typography>
    );
  }
  return (
    <Button
      className={classes.button}
      variant="contained"
      color="primary"
      startIcon={<NotificationsActiveIcon />}
      onClick={onBegin}
    >
      {t('tab.page')}
    </Button>
  );
};
