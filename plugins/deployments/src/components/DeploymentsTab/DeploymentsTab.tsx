import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useBoard } from '../../hooks/useBoard';
import { BoardSkeleton } from '../BoardSkeleton';
import {
  FailedState,
  InvalidAnnotationState,
  NotConfiguredState,
  StaleNotice,
} from '../BoardStates';
import { ConfiguredBoard } from './ConfiguredBoard';

/** The Deployments tab of the entity at hand. */
export const DeploymentsTab = () => {
  const { entity } = useEntity();
  const { data, error, reload } = useBoard(stringifyEntityRef(entity));
  const name = entity.metadata.title ?? entity.metadata.name;
  if (!data) {
    return error ? (
      <FailedState error={error} name={name} onRetry={reload} />
    ) : (
      <BoardSkeleton />
    );
  }
  return (
    <>
      {error && <StaleNotice error={error} onRetry={reload} />}
      {data.kind === 'not-configured' && (
        <NotConfiguredState
          name={entity.metadata.name}
          annotations={data.missing}
        />
      )}
      {data.kind === 'invalid-annotation' && (
        <InvalidAnnotationState name={name} problems={data.problems} />
      )}
      {data.kind === 'board' && <ConfiguredBoard board={data} />}
    </>
  );
};
