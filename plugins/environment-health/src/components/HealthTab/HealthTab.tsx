import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  FailedState,
  InvalidAnnotationState,
  NotConfiguredState,
  StaleNotice,
} from '@callboard/backstage-plugin-environments-react';
import type { ReactNode } from 'react';
import { useHealth } from '../../hooks/useHealth';
import { environmentHealthTranslationRef } from '../../translation';
import { ConfiguredHealth } from './ConfiguredHealth';
import { HealthSkeleton } from './HealthSkeleton';
import { HealthTabProvider } from './HealthTabContext';

/**
 * The Environment health tab of the entity at hand.
 *
 * @public
 */
export const HealthTab = (props: {
  /** Stands beside every check, and learns of it by `useCheckAtHand` of environments-react. */
  checkActions?: ReactNode;
}) => {
  const { entity } = useEntity();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const { data, error, reload } = useHealth(stringifyEntityRef(entity));
  const name = entity.metadata.title ?? entity.metadata.name;
  if (!data) {
    return error ? (
      <FailedState
        error={error}
        title={t('tab.failed')}
        notAllowed={{
          title: t('tab.notAllowed.title', { name }),
          text: t('tab.notAllowed.text'),
        }}
        onRetry={reload}
      />
    ) : (
      <HealthSkeleton />
    );
  }
  return (
    <>
      {error && <StaleNotice error={error} onRetry={reload} />}
      {data.kind === 'not-configured' && (
        <NotConfiguredState
          title={t('tab.notConfigured.title', { name })}
          text={t('tab.notConfigured.text')}
          name={entity.metadata.name}
          annotations={data.missing}
        />
      )}
      {data.kind === 'invalid-annotation' && (
        <InvalidAnnotationState
          title={t('tab.invalid.title', { name })}
          text={t('tab.invalid.text')}
          problems={data.problems}
        />
      )}
      {data.kind === 'health' && (
        <HealthTabProvider
          entityRef={data.entityRef}
          mayAcknowledge={data.may.acknowledge}
          checkActions={props.checkActions}
          onChange={reload}
        >
          <ConfiguredHealth health={data} />
        </HealthTabProvider>
      )}
    </>
  );
};
