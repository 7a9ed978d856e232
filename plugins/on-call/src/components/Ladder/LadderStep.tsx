import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { quietColor } from '@callboard/backstage-plugin-environments-react';
import type { EscalationPolicy } from '@callboard/backstage-plugin-on-call-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ArrowDownwardIcon from '@material-ui/icons/ArrowDownward';
import ReplayIcon from '@material-ui/icons/Replay';
import { delaysInWords, groupDelays } from '../../format/delay';
import { onCallTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    minHeight: 48,
    marginLeft: theme.spacing(2) + 17,
    paddingLeft: theme.spacing(2),
    borderLeft: `2px solid ${theme.palette.divider}`,
  },
  end: { borderLeftStyle: 'dotted', color: quietColor(theme) },
}));

/** What happens where a level does not answer: when the next one is told, or that nobody is. */
export const LadderStep = (props: {
  policy: EscalationPolicy;
  /** Index of the level, from 0. */
  level: number;
}) => {
  const { policy, level } = props;
  const { severities, repeat, levels } = policy;
  const last = level === levels.length - 1;
  const classes = useStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  const { groups, stays } = groupDelays(policy, level);
  const delays = delaysInWords(groups, severities);
  if (!groups.length || (last && !repeat)) {
    return (
      <Typography
        component="p"
        variant="body2"
        className={`${classes.root} ${classes.end}`}
      >
        {t(last ? 'now.end' : 'now.staysAll')}
      </Typography>
    );
  }
  return (
    <Typography component="p" variant="body2" className={classes.root}>
      {last ? (
        <ReplayIcon fontSize="small" />
      ) : (
        <ArrowDownwardIcon fontSize="small" />
      )}
      <span>
        {t('now.after', { delays })}
        {last && ` ${t('now.again', { count: repeat })}`}
        {stays.length > 0 &&
          `; ${t('now.stays', {
            severities: stays.join(', '),
            count: stays.length,
          })}`}
      </span>
    </Typography>
  );
};
