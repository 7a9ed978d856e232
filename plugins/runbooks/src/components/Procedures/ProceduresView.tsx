import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { OwnerChoice } from '@callboard/backstage-plugin-environments-react';
import type { ProcedureCalendar } from '@callboard/backstage-plugin-runbooks-common';
import { useProcedures } from '../../hooks/useRunbooksOverview';
import { runbooksTranslationRef } from '../../translation';
import { ReadState } from '../ReadState';
import { CalendarFeed } from './CalendarFeed';
import { ProcedureDays } from './ProcedureDays';
import { ProcedureList, ProcedureSection } from './ProcedureSection';
import { ProceduresEmpty } from './ProceduresEmpty';

const Calendar = (props: { calendar: ProcedureCalendar }) => {
  const { overdue, due, next, done, missed } = props.calendar;
  const { t } = useTranslationRef(runbooksTranslationRef);
  const past = [...done, ...missed].sort((a, b) =>
    b.occurrence.dueAt.localeCompare(a.occurrence.dueAt),
  );
  return (
    <>
      {overdue.length > 0 && (
        <ProcedureSection title={t('procedures.overdue')} entries={overdue}>
          {shown => <ProcedureList entries={shown} />}
        </ProcedureSection>
      )}
      <ProcedureSection
        title={t('procedures.today')}
        empty={t('procedures.nothingDue')}
        entries={due}
      >
        {shown => <ProcedureList entries={shown} withoutDay />}
      </ProcedureSection>
      <ProcedureSection
        title={t('procedures.next')}
        empty={t('procedures.nothingNext')}
        entries={next}
      >
        {shown => <ProcedureDays entries={shown} />}
      </ProcedureSection>
      <ProcedureSection
        title={t('procedures.past')}
        empty={t('procedures.nothingPast')}
        entries={past}
      >
        {shown => <ProcedureList entries={shown} />}
      </ProcedureSection>
    </>
  );
};

/** What is overdue, due today, coming in the next 30 days, and how the last 30 went. */
export const ProceduresView = (props: {
  whose: { owner?: string[] } | undefined;
  owner: OwnerChoice;
  onChange: (changes: { owner: OwnerChoice }) => void;
}) => {
  const { whose, owner, onChange } = props;
  const { t } = useTranslationRef(runbooksTranslationRef);
  const resource = useProcedures(whose);
  const { data } = resource;
  const isEmpty =
    data && Object.values(data).every(entries => entries.length === 0);
  return (
    <>
      <ReadState
        resource={resource}
        loading={t('procedures.loading')}
        failed={t('procedures.failed')}
        rows={8}
      />
      {isEmpty && (
        <ProceduresEmpty
          owner={owner}
          onEveryone={() => onChange({ owner: 'everyone' })}
        />
      )}
      {data && !isEmpty && (
        <div aria-busy={resource.refreshing}>
          <CalendarFeed owner={owner} refs={whose?.owner} />
          <Calendar calendar={data} />
        </div>
      )}
    </>
  );
};
