import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ViewTabs } from '@callboard/backstage-plugin-environments-react';
import {
  RUNBOOKS_VIEWS,
  useRunbooksFilters,
} from '../../hooks/useRunbooksFilters';
import { runbooksTranslationRef } from '../../translation';
import { GapsView } from '../Gaps';
import { ProceduresView } from '../Procedures';
import { UnsentRuns } from '../UnsentRuns';
import { RunbooksFilterBar } from './RunbooksFilterBar';
import { RunbooksView as AllRunbooks } from './RunbooksView';

/** All runbooks, when procedures fall due, and what is missing. */
export const Portfolio = () => {
  const state = useRunbooksFilters();
  const { view, filters, setFilters, whose } = state;
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <>
      <UnsentRuns />
      <ViewTabs
        name="runbooks"
        label={t('portfolio.views.label')}
        views={RUNBOOKS_VIEWS}
        labelOf={name => t(`portfolio.views.${name}`)}
        view={view}
        onView={state.setView}
      >
        <RunbooksFilterBar
          filters={filters}
          canBeMine={state.canBeMine}
          withRunbooks={view === 'runbooks'}
          onChange={setFilters}
        />
        {view === 'runbooks' && (
          <AllRunbooks
            query={state.query}
            whose={whose}
            filters={filters}
            paging={state.paging}
            onChange={setFilters}
            onProcedures={() => state.setView('procedures')}
          />
        )}
        {view === 'procedures' && (
          <ProceduresView
            whose={whose}
            owner={filters.owner}
            onChange={setFilters}
          />
        )}
        {view === 'gaps' && <GapsView whose={whose} />}
      </ViewTabs>
    </>
  );
};
