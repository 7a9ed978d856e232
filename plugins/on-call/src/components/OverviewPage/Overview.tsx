import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { quietColor } from '@callboard/backstage-plugin-environments-react';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
import {
  ON_CALL_VIEWS,
  useOnCallFilters,
  type OnCallView,
} from '../../hooks/useOnCallFilters';
import { onCallTranslationRef } from '../../translation';
import { ConcernsView } from '../Concerns';
import { FairnessView } from '../FairnessView';
import { MyShiftsView } from '../MyShifts';
import { OverviewFilterBar, WhoIsOnCall } from '../WhoIsOnCall';

const useStyles = makeStyles(theme => ({
  tabs: {
    minHeight: 44,
    marginBottom: theme.spacing(2),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  tab: {
    minWidth: 0,
    minHeight: 44,
    textTransform: 'none',
    opacity: 1,
    color: quietColor(theme),
    '&.Mui-selected': { color: theme.palette.text.primary, fontWeight: 700 },
  },
}));

/** Who is on call across the organisation, one's own shifts, what goes wrong soon, and how fair it is. */
export const Overview = () => {
  const state = useOnCallFilters();
  const { view, filters, setFilters, whose } = state;
  const classes = useStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  return (
    <>
      <Tabs
        className={classes.tabs}
        value={view}
        onChange={(_, chosen: OnCallView) => state.setView(chosen)}
        aria-label={t('overview.views.label')}
        indicatorColor="primary"
        variant="scrollable"
        scrollButtons="off"
      >
        {ON_CALL_VIEWS.map(name => (
          <Tab
            key={name}
            value={name}
            id={`on-call-tab-${name}`}
            aria-controls="on-call-view"
            className={classes.tab}
            label={t(`overview.views.${name}`)}
          />
        ))}
      </Tabs>
      <div
        id="on-call-view"
        role="tabpanel"
        aria-labelledby={`on-call-tab-${view}`}
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
      </div>
    </>
  );
};
