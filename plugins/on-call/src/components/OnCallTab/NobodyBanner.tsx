import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  StatusIcon,
  toneColor,
} from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import type { ScheduleOnTab } from '../../format/answers';
import { onCallTranslationRef } from '../../translation';
import { useOnCallScope } from '../Scope';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(2),
    padding: theme.spacing(2),
    border: `2px solid ${toneColor(theme, 'danger')}`,
    borderLeftWidth: 8,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
    '& > svg': { fontSize: '2rem', marginTop: 2 },
  },
  title: {
    color: toneColor(theme, 'danger'),
    fontSize: theme.typography.h5.fontSize,
    fontWeight: 700,
  },
}));

/** Schedules on which nobody is on call now, and what to do about it; nothing where all are filled. */
export const NobodyBanner = (props: {
  schedules: ScheduleOnTab[];
  /** What fills the holes. */
  children?: ReactNode;
}) => {
  const { schedules, children } = props;
  const classes = useStyles();
  const { mayOverride } = useOnCallScope();
  const { t } = useTranslationRef(onCallTranslationRef);
  if (!schedules.length) {
    return null;
  }
  return (
    <div className={classes.root} role="alert">
      <StatusIcon tone="danger" />
      <div>
        <Typography component="h3" className={classes.title}>
          {t('nobody.title', {
            schedules: schedules.map(({ title }) => title).join(', '),
          })}
        </Typography>
        <Typography>
          {t(mayOverride ? 'nobody.doTake' : 'nobody.doAsk')}
        </Typography>
        {children}
      </div>
    </div>
  );
};
