import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Deployment } from '@callboard/backstage-plugin-deployments-common';
import type { ReactNode } from 'react';
import { deploymentsTranslationRef } from '../../translation';
import { HistoryRow } from './HistoryRow';
import { useHistoryStyles } from './useHistoryStyles';

const columns = [
  'status',
  'version',
  'environment',
  'started',
  'took',
  'by',
  'what',
] as const;

/** Past and present deployments, newest first. */
export const HistoryTable = (props: {
  items: Deployment[];
  environmentTitle: (name: string) => string;
  actionableIds: ReadonlySet<string>;
  opened: string | undefined;
  now: number;
  onOpen: (deploymentId: string | undefined) => void;
  renderDetails: (deploymentId: string) => ReactNode;
}) => {
  const { items, environmentTitle, actionableIds, opened, now, onOpen } = props;
  const classes = useHistoryStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column} scope="col">
              {t(`history.columns.${column}`)}
            </th>
          ))}
          <td aria-hidden />
        </tr>
      </thead>
      <tbody>
        {items.map(deployment => {
          const open = deployment.id === opened;
          return (
            <HistoryRow
              key={deployment.id}
              deployment={deployment}
              environmentTitle={environmentTitle(deployment.environment)}
              actionableIds={actionableIds}
              open={open}
              now={now}
              onToggle={() => onOpen(open ? undefined : deployment.id)}
            >
              {open && props.renderDetails(deployment.id)}
            </HistoryRow>
          );
        })}
      </tbody>
    </table>
  );
};
