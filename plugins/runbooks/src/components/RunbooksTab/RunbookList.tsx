import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  FailedState,
  InvalidAnnotationState,
  StaleNotice,
} from '@callboard/backstage-plugin-environments-react';
import { useRunbooks } from '../../hooks/useRunbooks';
import { runbooksTranslationRef } from '../../translation';
import { FoundRunbooks } from './FoundRunbooks';
import { NoRunbooks } from './NoRunbooks';
import { TabSkeleton } from '../TabSkeleton';
import { UnsentRuns } from '../UnsentRuns';

/** An entity's runbooks, or why there are none to show. */
export const RunbookList = ({ entityRef }: { entityRef: string }) => {
  const { entity } = useEntity();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const { data, error, reload } = useRunbooks(entityRef);
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
      <TabSkeleton label={t('tab.loading')} />
    );
  }
  return (
    <>
      <UnsentRuns />
      {error && <StaleNotice error={error} onRetry={reload} />}
      {data.kind === 'not-configured' && <NoRunbooks looked={data.looked} />}
      {data.kind === 'invalid-annotation' && (
        <InvalidAnnotationState
          title={t('tab.invalid.title', { name })}
          text={t('tab.invalid.text')}
          problems={data.problems}
        />
      )}
      {data.kind === 'runbooks' && <FoundRunbooks found={data} />}
    </>
  );
};
