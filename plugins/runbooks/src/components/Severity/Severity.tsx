import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { runbooksTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    ...theme.typography.caption,
    padding: theme.spacing(0, 0.75),
    border: '1px solid currentColor',
    borderRadius: theme.shape.borderRadius,
    fontWeight: 700,
    whiteSpace: 'nowrap',
  },
}));

/** How bad it is what a runbook is for, in the words of its author. */
export const Severity = ({ severity }: { severity?: string }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  return severity ? (
    <span className={classes.root} title={t('severity', { severity })}>
      {severity}
    </span>
  ) : null;
};
