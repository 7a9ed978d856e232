import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ViewTabs } from '@callboard/backstage-plugin-environments-react';
import { ON_CALL_VIEWS, useOnCallFilters } from '../../hooks/useOnCallFilters';
import { onCallTranslationRef } from '../../translation';
import { ConcernsView } from '../Concerns';
import { FairnessView } from '../FairnessView';
import { MyShiftsView } from '../MyShifts';
import { OverviewFilterBar, WhoIsOnCall } from '../WhoIsOnCall';

/** Who is on call across the organisation, one's own shifts, what goes wrong soon, and how fair it is. */
export const Overview = () => {
  const state = useOnCallFilters();
  const { view, filters, setFilters, whose } = state;
  const { t } = useTranslationRef(onCallTranslationRef);
  return (
    <ViewTabs
      name="on-call"
      label={t('overview.views.label')}
      views={ON_CALL_VIEWS}
      labelOf={name => t(`overview.views.${name}`)}
      view={view}
      onView={state.setView}
    >
      {view !== 'mine' && (
        <OverviewFilterBar
          filters={filters}
          canBeMine={state.canBeMine}
          withSchedules={view === 'now'}
          onChange={setFilters}
        />
      )}
      {view === 'now' && (
        <WhoIsOnCall
          query={state.query}
          filters={filters}
          paging={state.paging}
          onChange={setFilters}
        />
      )}
      {view === 'mine' && <MyShiftsView />}
      {view === 'concerns' && <ConcernsView whose={whose} />}
      {view === 'fairness' && <FairnessView whose={whose} />}
    </ViewTabs>
  );
};
