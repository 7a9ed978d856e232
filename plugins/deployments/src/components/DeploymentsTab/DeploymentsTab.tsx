import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  InvalidAnnotationState,
  NotConfiguredState,
  StaleNotice,
} from '@callboard/backstage-plugin-environments-react';
import { useBoard } from '../../hooks/useBoard';
import { deploymentsTranslationRef } from '../../translation';
import { BoardSkeleton } from '../BoardSkeleton';
import { FailedState } from '../BoardStates';
import { ConfiguredBoard } from './ConfiguredBoard';

/** The Deployments tab of the entity at hand. */
export const DeploymentsTab = () => {
  const { entity } = useEntity();
  const { t } = useTranslationRef(deploymentsTranslationRef);
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
          title={t('states.notConfigured.title', {
            name: entity.metadata.name,
          })}
          text={t('states.notConfigured.text')}
          name={entity.metadata.name}
          annotations={data.missing}
        />
      )}
      {data.kind === 'invalid-annotation' && (
        <InvalidAnnotationState
          title={t('states.invalid.title', { name })}
          text={t('states.invalid.text')}
          problems={data.problems}
        />
      )}
      {data.kind === 'board' && <ConfiguredBoard board={data} />}
    </>
  );
};
