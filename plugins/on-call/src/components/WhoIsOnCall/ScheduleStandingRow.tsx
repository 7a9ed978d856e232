import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  StatusChip,
  quietColor,
  useSectionStyles,
} from '@callboard/backstage-plugin-environments-react';
import type { ScheduleItem } from '@callboard/backstage-plugin-on-call-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import { Fragment } from 'react';
import { namesOf } from '../../format/people';
import { onCallTranslationRef } from '../../translation';
import { FirstContact } from '../Contacts';
import { PersonName, ScheduleName } from '../Person';
import { useOnCallScope } from '../Scope';
import { Moment } from '../Time';

/** Where a schedule is of more services, their count says enough. */
const MOST_ENTITIES = 3;

const useStyles = makeStyles(theme => ({
  // Of one width in all rows, so that names stand below each other.
  who: { flex: '0 0 360px', maxWidth: '100%' },
  // Kept free where there is nobody to be called.
  contact: {
    [theme.breakpoints.up('sm')]: { flex: '0 0 112px', textAlign: 'right' },
  },
  quiet: { color: quietColor(theme) },
  name: { fontWeight: 700 },
}));

const Services = ({ item }: { item: ScheduleItem }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  const shown = item.entityRefs.slice(0, MOST_ENTITIES);
  const more = item.entityCount - shown.length;
  return (
    <Typography variant="caption" className={classes.quiet}>
      {shown.map((ref, index) => (
        <Fragment key={ref}>
          {index > 0 && ', '}
          <EntityRefLink entityRef={ref} defaultKind="component" />
        </Fragment>
      ))}
      {more > 0 && ` ${t('overview.more', { count: more })}`}
    </Typography>
  );
};

/** One schedule: who answers now, until when, who is next, and whether holes come. */
export const ScheduleStandingRow = ({ item }: { item: ScheduleItem }) => {
  const { standing, gaps, timeZone } = item;
  const { now, until, next } = standing;
  const classes = useStyles();
  const section = useSectionStyles();
  const { people } = useOnCallScope();
  const { t } = useTranslationRef(onCallTranslationRef);
  return (
    <li className={section.row}>
      <div className={section.main}>
        <ScheduleName schedule={item} className={section.name} />
        <div>
          <Services item={item} />
        </div>
      </div>
      <div className={classes.who}>
        {now.people.map((ref, index) => (
          <Fragment key={ref}>
            {index > 0 && ', '}
            <PersonName personRef={ref} className={classes.name} />
          </Fragment>
        ))}
        {now.unknown && (
          <StatusChip
            tone="neutral"
            icon={HelpOutlineIcon}
            label={t('unknown.title')}
          />
        )}
        {!now.unknown && !now.people.length && (
          <StatusChip tone="danger" label={t('nobody.here')} />
        )}
        {until && (
          <Typography variant="body2">
            {t('now.until')} <Moment instant={until} zone={timeZone} />
            {next && (
              <span className={classes.quiet}>
                {', '}
                {next.length
                  ? t('now.next', { names: namesOf(next, people) })
                  : t('now.nextNobody')}
              </span>
            )}
          </Typography>
        )}
        {gaps.length > 0 && (
          <StatusChip
            tone="danger"
            size="small"
            label={t('overview.gaps', { count: gaps.length })}
          />
        )}
      </div>
      <div className={classes.contact}>
        <FirstContact people={now.people} />
      </div>
    </li>
  );
};
