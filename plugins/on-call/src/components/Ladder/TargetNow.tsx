import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  StatusChip,
  StatusIcon,
  quietColor,
  useToneStyles,
} from '@callboard/backstage-plugin-environments-react';
import type { LevelStanding } from '@callboard/backstage-plugin-on-call-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import clsx from 'clsx';
import type { ScheduleOnTab } from '../../format/answers';
import { namesOf } from '../../format/people';
import { onCallTranslationRef } from '../../translation';
import { PersonNow } from '../Person';
import { useOnCallScope } from '../Scope';
import { Moment } from '../Time';

type Target = LevelStanding['targets'][number];

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(1),
    '& + &': {
      marginTop: theme.spacing(2),
      paddingTop: theme.spacing(2),
      borderTop: `1px dashed ${theme.palette.divider}`,
    },
  },
  nobody: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    fontSize: theme.typography.h5.fontSize,
    fontWeight: 700,
  },
  quiet: { color: quietColor(theme) },
}));

/** Until when it stays so, and who comes after. */
const Until = (props: { target: Target; zone: string }) => {
  const { until, next } = props.target;
  const classes = useStyles();
  const { people } = useOnCallScope();
  const { t } = useTranslationRef(onCallTranslationRef);
  return (
    <Typography variant="body1">
      {until ? (
        <>
          {t('now.until')}{' '}
          <strong>
            <Moment instant={until} zone={props.zone} />
          </strong>
        </>
      ) : (
        t('now.forever')
      )}
      {until && next && (
        <span className={classes.quiet}>
          {', '}
          {next.length
            ? t('now.next', { names: namesOf(next, people) })
            : t('now.nextNobody')}
        </span>
      )}
    </Typography>
  );
};

/** One of those whom a level tells: the people of a schedule, somebody in person, or nobody. */
export const TargetNow = (props: {
  target: Target;
  schedule: ScheduleOnTab | undefined;
}) => {
  const { target, schedule } = props;
  const classes = useStyles();
  const tones = useToneStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  const zone = schedule?.timeZone ?? 'utc';
  return (
    <div className={classes.root}>
      {target.people.map(ref => (
        <PersonNow key={ref} personRef={ref} />
      ))}
      {target.unknown && (
        <>
          <StatusChip
            tone="neutral"
            icon={HelpOutlineIcon}
            label={t('unknown.title')}
          />
          <Typography variant="body2">
            {t('unknown.text', {
              source: schedule?.source.title ?? t('unknown.source'),
            })}
          </Typography>
        </>
      )}
      {!target.unknown && !target.people.length && (
        <Typography
          component="p"
          className={clsx(classes.nobody, tones.danger)}
        >
          <StatusIcon tone="danger" />
          {t('nobody.here')}
        </Typography>
      )}
      {target.scheduleId && !target.unknown && (
        <Until target={target} zone={zone} />
      )}
      {!target.scheduleId && (
        <Typography variant="body2" className={classes.quiet}>
          {t('now.always')}
        </Typography>
      )}
      {schedule?.standing.now.overrideId && (
        <StatusChip tone="waiting" size="small" label={t('now.instead')} />
      )}
    </div>
  );
};
