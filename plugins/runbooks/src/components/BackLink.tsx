import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import ArrowBackIcon from '@material-ui/icons/ArrowBack';
import { useTabLinks } from '../hooks/useTabLinks';
import { runbooksTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    minHeight: 44,
  },
}));

/** The way back to the list. */
export const BackLink = () => {
  const classes = useStyles();
  const links = useTabLinks();
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <Link to={links.list} className={classes.root}>
      <ArrowBackIcon fontSize="small" />
      {t('tab.back')}
    </Link>
  );
};
