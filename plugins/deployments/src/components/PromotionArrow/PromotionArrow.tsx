import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { EnvironmentDrift } from '@callboard/backstage-plugin-deployments-common';
import ButtonBase from '@material-ui/core/ButtonBase';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ArrowBackIcon from '@material-ui/icons/ArrowBack';
import ArrowForwardIcon from '@material-ui/icons/ArrowForward';
import { deploymentsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'flex-start',
    gap: theme.spacing(1.5),
    paddingTop: theme.spacing(6),
    width: 84,
    textAlign: 'center',
    color: theme.palette.text.secondary,
    [theme.breakpoints.down('sm')]: {
      width: 'auto',
      flexDirection: 'row',
      justifyContent: 'center',
      padding: theme.spacing(0.5),
    },
  },
  button: {
    flexDirection: 'column',
    padding: theme.spacing(0.5, 1),
    borderRadius: theme.shape.borderRadius,
    color: theme.palette.text.primary,
    font: 'inherit',
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    [theme.breakpoints.down('sm')]: {
      flexDirection: 'row',
      gap: theme.spacing(1),
      minHeight: 44,
    },
  },
  arrow: {
    [theme.breakpoints.down('sm')]: { transform: 'rotate(90deg)' },
  },
}));

/**
 * Between two neighbours on the board: what the higher one lacks, and, only where there is such a
 * thing, what it has that the lower one lacks.
 */
export const PromotionArrow = (props: {
  fromTitle: string;
  toTitle: string;
  drift: EnvironmentDrift | undefined;
  onShow: () => void;
}) => {
  const { fromTitle: from, toTitle: to, drift, onShow } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  if (!drift) {
    return (
      <div
        className={classes.root}
        title={t('drift.unknownHint', { from, to })}
      >
        <ArrowForwardIcon
          className={classes.arrow}
          aria-hidden
          color="disabled"
        />
        <Typography variant="caption">{t('drift.unknown')}</Typography>
      </div>
    );
  }
  const { ahead, behind } = drift;
  return (
    <div className={classes.root}>
      {ahead > 0 ? (
        <ButtonBase
          className={classes.button}
          onClick={onShow}
          title={t('drift.show', { from, to, count: ahead })}
        >
          <ArrowForwardIcon className={classes.arrow} aria-hidden />
          <Typography variant="caption">
            {t('drift.commits', { count: ahead })}
          </Typography>
        </ButtonBase>
      ) : (
        <div title={t('drift.levelHint', { from, to })}>
          <ArrowForwardIcon
            className={classes.arrow}
            aria-hidden
            color="disabled"
          />
          <Typography variant="caption" component="p">
            {t('drift.level')}
          </Typography>
        </div>
      )}
      {behind > 0 && (
        <ButtonBase
          className={classes.button}
          onClick={onShow}
          title={t('drift.behind', { to, count: behind })}
        >
          <ArrowBackIcon className={classes.arrow} aria-hidden />
          <Typography variant="caption">
            {t('drift.hotfix', { to, count: behind })}
          </Typography>
        </ButtonBase>
      )}
    </div>
  );
};
