import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  StatusChip,
  StatusIcon,
  useSectionStyles,
} from '@callboard/backstage-plugin-environments-react';
import type { OnCallConcerns } from '@callboard/backstage-plugin-on-call-common';
import Typography from '@material-ui/core/Typography';
import { useId, type ReactNode } from 'react';
import { nameOf } from '../../format/people';
import { lengthOf } from '../../format/shiftWords';
import { useConcerns } from '../../hooks/useOverview';
import { onCallTranslationRef } from '../../translation';
import { OnCallReadState } from '../Loading';
import { ScheduleName } from '../Person';
import { Moment } from '../Time';

const ConcernSection = (props: {
  title: string;
  /** Said where there is none. */
  none: string;
  children: ReactNode[];
}) => {
  const { title, none, children } = props;
  const section = useSectionStyles();
  const titleId = useId();
  return (
    <section className={section.root} aria-labelledby={titleId}>
      <Typography component="h2" id={titleId} className={section.title}>
        {title}
      </Typography>
      {children.length ? (
        <ul className={section.list}>{children}</ul>
      ) : (
        <Typography variant="body2">
          <StatusIcon tone="success" /> {none}
        </Typography>
      )}
    </section>
  );
};

const Concerns = ({ concerns }: { concerns: OnCallConcerns }) => {
  const { holes, conflicts, people } = concerns;
  const section = useSectionStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  return (
    <>
      <ConcernSection title={t('concerns.holes')} none={t('concerns.noHoles')}>
        {holes.map(({ scheduleId, scheduleTitle, timeZone, gap }) => (
          <li key={`${scheduleId} ${gap.start}`} className={section.row}>
            <div className={section.main}>
              <ScheduleName
                schedule={{ id: scheduleId, title: scheduleTitle }}
                className={section.name}
              />
              <Typography variant="body2">
                <Moment instant={gap.start} zone={timeZone} /> –{' '}
                <Moment instant={gap.end} zone={timeZone} /> ({lengthOf(gap)})
              </Typography>
            </div>
            <StatusChip tone="danger" label={t('nobody.here')} />
          </li>
        ))}
      </ConcernSection>
      <ConcernSection
        title={t('concerns.conflicts')}
        none={t('concerns.noConflicts')}
      >
        {conflicts.map(conflict => {
          const { scheduleId, scheduleTitle, person, start, end } = conflict;
          return (
            <li
              key={`${scheduleId} ${person} ${start}`}
              className={section.row}
            >
              <div className={section.main}>
                <ScheduleName
                  schedule={{ id: scheduleId, title: scheduleTitle }}
                  className={section.name}
                />
                <Typography variant="body2">
                  <Moment instant={start} /> – <Moment instant={end} /> (
                  {lengthOf({ start, end })})
                </Typography>
              </div>
              <StatusChip
                tone="warning"
                label={t('concerns.away', { name: nameOf(person, people) })}
              />
            </li>
          );
        })}
      </ConcernSection>
    </>
  );
};

/** Holes, and shifts of people who are away, in the next thirty days. */
export const ConcernsView = (props: {
  whose: { owner?: string[] } | undefined;
}) => {
  const resource = useConcerns(props.whose);
  const { data, refreshing } = resource;
  return (
    <>
      <OnCallReadState resource={resource} rows={6} />
      {data && (
        <div aria-busy={refreshing}>
          <Concerns concerns={data} />
        </div>
      )}
    </>
  );
};
