import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TvIcon from '@material-ui/icons/Tv';
import { useHealthPortfolio } from '../../hooks/useHealthPortfolio';
import { useHealthPortfolioFilters } from '../../hooks/useHealthPortfolioFilters';
import { environmentHealthTranslationRef } from '../../translation';
import { Wall } from '../Wall';
import { GroupSwitch } from './GroupSwitch';
import { PortfolioFilterBar } from './PortfolioFilterBar';
import { RollupsView } from './RollupsView';
import { ServicesView } from './ServicesView';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1),
  },
}));

const PortfolioScreen = (
  props: Omit<ReturnType<typeof useHealthPortfolioFilters>, 'wall'>,
) => {
  const { filters, setFilters, canBeMine, query, rollupQuery, paging } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  // Where rows are more than services, only the columns are asked of it.
  const resource = useHealthPortfolio(
    rollupQuery
      ? { owner: rollupQuery.owner, system: rollupQuery.system, limit: 1 }
      : query,
  );
  const environments = resource.data?.environments ?? [];
  return (
    <>
      <div className={classes.head}>
        <GroupSwitch
          group={filters.group}
          onChange={group => setFilters({ group, text: '', status: [] })}
        />
        <Button startIcon={<TvIcon />} onClick={() => props.setWall(true)}>
          {t('portfolio.wall')}
        </Button>
      </div>
      <PortfolioFilterBar
        filters={filters}
        canBeMine={canBeMine}
        environments={environments.map(({ name, title }) => ({
          value: name,
          label: title,
        }))}
        onChange={setFilters}
      />
      {rollupQuery ? (
        <RollupsView
          query={rollupQuery}
          filters={filters}
          environments={environments}
          onChange={setFilters}
        />
      ) : (
        <ServicesView
          resource={resource}
          filters={filters}
          paging={paging}
          onChange={setFilters}
        />
      )}
    </>
  );
};

/** Every service in every environment, the worst first; on demand for a wall screen. */
export const Portfolio = () => {
  const { wall, ...state } = useHealthPortfolioFilters();
  return wall ? (
    <Wall
      query={state.query}
      filters={state.filters}
      onLeave={() => state.setWall(false)}
    />
  ) : (
    <PortfolioScreen {...state} />
  );
};
