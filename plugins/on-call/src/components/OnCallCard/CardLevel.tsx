import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  StatusChip,
  useSectionStyles,
} from '@callboard/backstage-plugin-environments-react';
import type { LevelStanding } from '@callboard/backstage-plugin-on-call-common';
import Typography from '@material-ui/core/Typography';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import { Fragment } from 'react';
import type { ScheduleOnTab } from '../../format/answers';
import { isDeserted } from '../../format/standing';
import { onCallTranslationRef } from '../../translation';
import { FirstContact } from '../Contacts';
import { PersonName } from '../Person';
import { Moment } from '../Time';

/** A level in a line or two: who, until when, and the way to reach them. */
export const CardLevel = (props: {
  level: LevelStanding;
  schedules: ScheduleOnTab[];
}) => {
  const { level, schedules } = props;
  const section = useSectionStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  const people = [...new Set(level.targets.flatMap(target => target.people))];
  const [first] = level.targets;
  const zone = schedules.find(({ id }) => id === first?.scheduleId)?.timeZone;
  return (
    <li className={section.row}>
      <div className={section.main}>
        <Typography variant="caption">{level.title}</Typography>
        <Typography variant="body2" component="div">
          {people.map((ref, index) => (
            <Fragment key={ref}>
              {index > 0 && ', '}
              <PersonName personRef={ref} className={section.name} />
            </Fragment>
          ))}
          {isDeserted(level) && (
            <StatusChip tone="danger" label={t('nobody.here')} />
          )}
          {level.targets.some(({ unknown }) => unknown) && (
            <StatusChip
              tone="neutral"
              icon={HelpOutlineIcon}
              label={t('unknown.title')}
            />
          )}
        </Typography>
        {level.targets.length === 1 && first.until && (
          <Typography variant="body2">
            {t('now.until')} <Moment instant={first.until} zone={zone} />
          </Typography>
        )}
      </div>
      <FirstContact people={people} />
    </li>
  );
};
