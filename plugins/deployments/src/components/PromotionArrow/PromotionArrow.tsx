import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { EnvironmentDrift } from '@callboard/backstage-plugin-deployments-common';
import { quietColor } from '@callboard/backstage-plugin-environments-react';
import ButtonBase from '@material-ui/core/ButtonBase';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ArrowBackIcon from '@material-ui/icons/ArrowBack';
import ArrowForwardIcon from '@material-ui/icons/ArrowForward';
import clsx from 'clsx';
import { deploymentsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    alignItems: 'center',
    gap: theme.spacing(1.5),
    paddingTop: theme.spacing(6),
    width: 84,
    textAlign: 'center',
    color: quietColor(theme),
  },
  button: {
    flexDirection: 'column',
    padding: theme.spacing(0.5, 1),
    borderRadius: theme.shape.borderRadius,
    color: theme.palette.text.primary,
    font: 'inherit',
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  stacked: {
    width: 'auto',
    alignItems: 'flex-start',
    gap: 0,
    padding: theme.spacing(0.5, 1),
    '& > *': { display: 'flex', flexDirection: 'row', gap: theme.spacing(1) },
    '& button': {
      justifyContent: 'flex-start',
      minHeight: 44,
      textAlign: 'left',
    },
    '& svg': { transform: 'rotate(90deg)' },
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
  /** The two stand below each other: there is room for whole sentences. */
  stacked?: boolean;
  onShow: () => void;
}) => {
  const { fromTitle: from, toTitle: to, drift, stacked, onShow } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  const root = clsx(classes.root, stacked && classes.stacked);
  if (!drift) {
    return (
      <div className={root} title={t('drift.unknownHint', { from, to })}>
        <ArrowForwardIcon aria-hidden color="disabled" />
        <Typography variant="caption">{t('drift.unknown')}</Typography>
      </div>
    );
  }
  const { ahead, behind } = drift;
  return (
    <div className={root}>
      {ahead > 0 ? (
        <ButtonBase
          className={classes.button}
          onClick={onShow}
          title={t('drift.ahead', { from, to, count: ahead })}
          aria-label={t('drift.ahead', { from, to, count: ahead })}
        >
          <ArrowForwardIcon aria-hidden />
          <Typography variant={stacked ? 'body2' : 'caption'}>
            {stacked
              ? t('drift.ahead', { from, to, count: ahead })
              : t('drift.commits', { count: ahead })}
          </Typography>
        </ButtonBase>
      ) : (
        <div title={t('drift.levelHint', { from, to })}>
          <ArrowForwardIcon aria-hidden color="disabled" />
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
          <ArrowBackIcon aria-hidden />
          <Typography variant={stacked ? 'body2' : 'caption'}>
            {stacked
              ? t('drift.behind', { to, count: behind })
              : t('drift.hotfix', { to, count: behind })}
          </Typography>
        </ButtonBase>
      )}
    </div>
  );
};
