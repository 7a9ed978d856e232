import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  FailedState,
  StaleNotice,
} from '@callboard/backstage-plugin-environments-react';
import { isNotFound } from '../../format/isNotFound';
import { useRunbook } from '../../hooks/useRunbook';
import { runbooksTranslationRef } from '../../translation';
import { BackLink } from '../BackLink';
import { NotThere } from '../NotThere';
import { TabSkeleton } from '../TabSkeleton';
import { RunbookView } from './RunbookView';

/** One runbook on an entity's tab, or why it cannot be shown. */
export const RunbookPage = (props: {
  entityRef: string;
  runbookId: string;
}) => {
  const { entity } = useEntity();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const { data, error, reload } = useRunbook(props.entityRef, props.runbookId);
  const name = entity.metadata.title ?? entity.metadata.name;
  if (data) {
    return (
      <>
        <BackLink />
        {error && <StaleNotice error={error} onRetry={reload} />}
        <RunbookView details={data} />
      </>
    );
  }
  if (!error) {
    return <TabSkeleton label={t('runbook.loading')} />;
  }
  if (isNotFound(error)) {
    return (
      <NotThere title={t('runbook.gone.title')} text={t('runbook.gone.text')} />
    );
  }
  return (
    <>
      <BackLink />
      <FailedState
        error={error}
        title={t('runbook.failed')}
        notAllowed={{
          title: t('tab.notAllowed.title', { name }),
          text: t('tab.notAllowed.text'),
        }}
        onRetry={reload}
      />
    </>
  );
};
