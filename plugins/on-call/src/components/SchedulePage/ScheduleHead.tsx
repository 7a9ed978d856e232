import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  ExternalLink,
  quietColor,
  useSectionStyles,
} from '@callboard/backstage-plugin-environments-react';
import type { ScheduleDetails } from '@callboard/backstage-plugin-on-call-common';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Fragment } from 'react';
import { scheduleAtHand } from '../../format/scheduleAtHand';
import { placeOf } from '../../format/zones';
import { onCallTranslationRef } from '../../translation';
import { useChanges } from '../Changes';
import { ScheduleLevel } from '../Ladder';

const useStyles = makeStyles(theme => ({
  title: { fontSize: theme.typography.h4.fontSize, fontWeight: 700 },
  facts: {
    color: quietColor(theme),
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.25, 2),
    marginBottom: theme.spacing(1),
  },
  change: { minHeight: 44, marginTop: theme.spacing(1) },
}));

/** What a schedule is, where it comes from, for which services, and who answers now. */
export const ScheduleHead = ({ schedule }: { schedule: ScheduleDetails }) => {
  const { title, timeZone, source, entityRefs, entityCount } = schedule;
  const classes = useStyles();
  const section = useSectionStyles();
  const change = useChanges();
  const { t } = useTranslationRef(onCallTranslationRef);
  const more = entityCount - entityRefs.length;
  return (
    <div className={section.root}>
      <Typography component="h2" className={classes.title}>
        {title}
      </Typography>
      <Typography variant="body2" component="div" className={classes.facts}>
        <span>{t('schedule.handsOff', { place: placeOf(timeZone) })}</span>
        <span>
          {t('schedule.source')}{' '}
          <ExternalLink url={source.url} inText>
            {source.title}
          </ExternalLink>
        </span>
        {source.editUrl && (
          <ExternalLink url={source.editUrl} inText>
            {t('schedule.edit')}
          </ExternalLink>
        )}
        <span>
          {t('schedule.services')}:{' '}
          {entityRefs.map((ref, index) => (
            <Fragment key={ref}>
              {index > 0 && ', '}
              <EntityRefLink entityRef={ref} defaultKind="component" />
            </Fragment>
          ))}
          {more > 0 && ` ${t('overview.more', { count: more })}`}
        </span>
      </Typography>
      <ScheduleLevel title={t('schedule.now')} schedule={schedule} />
      {change ? (
        <Button
          className={classes.change}
          variant="outlined"
          onClick={() =>
            change({ kind: 'override', schedule: scheduleAtHand(schedule) })
          }
        >
          {t('schedule.override')}
        </Button>
      ) : (
        <Typography variant="caption">{t('schedule.mayNot')}</Typography>
      )}
    </div>
  );
};
