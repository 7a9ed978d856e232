import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { DeploymentBoard } from '@callboard/backstage-plugin-deployments-common';
import Button from '@material-ui/core/Button';
import Card from '@material-ui/core/Card';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useId } from 'react';
import {
  StaleNotice,
  Pager,
} from '@callboard/backstage-plugin-environments-react';
import { useHistory } from '../../hooks/useHistory';
import {
  HISTORY_PAGE_SIZE,
  useHistoryFilters,
} from '../../hooks/useHistoryFilters';
import { deploymentsTranslationRef } from '../../translation';
import { FailedState } from '../BoardStates';
import { DeploymentDetailsPanel } from '../DeploymentDetails';
import { HistoryFilterBar } from './HistoryFilterBar';
import { HistoryTable } from './HistoryTable';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(4) },
  card: { padding: theme.spacing(1, 2) },
  title: { margin: 0, fontSize: theme.typography.h5.fontSize, fontWeight: 700 },
}));

type FullBoard = Extract<DeploymentBoard, { kind: 'board' }>;

/** Every attempt of one entity: filtered and paged by the server, opened one at a time. */
export const History = (props: {
  board: FullBoard;
  sourceTitle: (source: string) => string;
  now: number;
}) => {
  const { board, sourceTitle, now } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  const titleId = useId();
  const { filters, setFilters, query, paging, opened, setOpened } =
    useHistoryFilters();
  const { data, error, refreshing, reload } = useHistory(
    board.entityRef,
    query,
  );

  const environments = board.environments.map(({ environment }) => ({
    value: environment.name,
    label: environment.title,
  }));
  const titles = new Map(
    environments.map(({ value, label }) => [value, label]),
  );
  const others = filters.includeOther
    ? board.otherEnvironments.map(name => ({ value: name, label: name }))
    : [];
  const actionableIds = new Set(
    board.environments.flatMap(({ attempt }) => attempt?.id ?? []),
  );
  const filtered = [filters.environment, filters.status, filters.source].some(
    list => list.length > 0,
  );

  return (
    <section className={classes.root} aria-labelledby={titleId}>
      <Typography component="h2" id={titleId} className={classes.title}>
        {t('history.title')}
      </Typography>
      <HistoryFilterBar
        filters={filters}
        environments={[...environments, ...others]}
        sources={board.sources.map(({ source, title }) => ({
          value: source,
          label: title,
        }))}
        otherCount={board.otherEnvironments.length}
        onChange={setFilters}
      />
      {error && !data && <FailedState error={error} onRetry={reload} />}
      {error && data && <StaleNotice error={error} onRetry={reload} />}
      {!error && !data && (
        <Card
          className={classes.card}
          role="status"
          aria-label={t('states.loading')}
        >
          {['a', 'b', 'c', 'd'].map(key => (
            <Skeleton key={key} height={44} />
          ))}
        </Card>
      )}
      {data && data.items.length === 0 && (
        <Typography variant="body2" role="status">
          {filtered ? t('history.empty') : t('history.none')}{' '}
          {filtered && (
            <Button
              size="small"
              onClick={() =>
                setFilters({ environment: [], status: [], source: [] })
              }
            >
              {t('history.clear')}
            </Button>
          )}
        </Typography>
      )}
      {data && data.items.length > 0 && (
        <Card className={classes.card} aria-busy={refreshing}>
          <HistoryTable
            items={data.items}
            environmentTitle={name => titles.get(name) ?? name}
            actionableIds={actionableIds}
            opened={opened}
            now={now}
            onOpen={setOpened}
            renderDetails={deploymentId => (
              <DeploymentDetailsPanel
                entityRef={board.entityRef}
                deploymentId={deploymentId}
                sourceTitle={sourceTitle}
              />
            )}
          />
          <Pager
            paging={paging}
            pageSize={HISTORY_PAGE_SIZE}
            list={data}
            previousLabel={t('history.newer')}
            nextLabel={t('history.older')}
          />
        </Card>
      )}
    </section>
  );
};
