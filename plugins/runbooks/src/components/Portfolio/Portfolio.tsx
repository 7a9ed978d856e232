import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { quietColor } from '@callboard/backstage-plugin-environments-react';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
import {
  RUNBOOKS_VIEWS,
  useRunbooksFilters,
  type RunbooksView,
} from '../../hooks/useRunbooksFilters';
import { runbooksTranslationRef } from '../../translation';
import { GapsView } from '../Gaps';
import { ProceduresView } from '../Procedures';
import { UnsentRuns } from '../UnsentRuns';
import { RunbooksFilterBar } from './RunbooksFilterBar';
import { RunbooksView as AllRunbooks } from './RunbooksView';

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

/** All runbooks, when procedures fall due, and what is missing. */
export const Portfolio = () => {
  const state = useRunbooksFilters();
  const { view, filters, setFilters, whose } = state;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <>
      <UnsentRuns />
      <Tabs
        className={classes.tabs}
        value={view}
        onChange={(_, chosen: RunbooksView) => state.setView(chosen)}
        aria-label={t('portfolio.views.label')}
        indicatorColor="primary"
        variant="scrollable"
        scrollButtons="off"
      >
        {RUNBOOKS_VIEWS.map(name => (
          <Tab
            key={name}
            value={name}
            id={`runbooks-tab-${name}`}
            aria-controls="runbooks-view"
            className={classes.tab}
            label={t(`portfolio.views.${name}`)}
          />
        ))}
      </Tabs>
      <div
        id="runbooks-view"
        role="tabpanel"
        aria-labelledby={`runbooks-tab-${view}`}
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
      </div>
    </>
  );
};
