import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  FailedState,
  StaleNotice,
} from '@callboard/backstage-plugin-environments-react';
import { isNotFound } from '../../format/isNotFound';
import { useRun } from '../../hooks/useRun';
import { useUserRef } from '../../hooks/useUserRef';
import { runbooksTranslationRef } from '../../translation';
import { BackLink } from '../BackLink';
import { NotThere } from '../NotThere';
import { TabSkeleton } from '../TabSkeleton';
import { RunProvider } from './RunContext';
import { RunView } from './RunView';

const Failed = (props: { error: Error; onRetry: () => void }) => {
  const { t } = useTranslationRef(runbooksTranslationRef);
  return isNotFound(props.error) ? (
    <NotThere title={t('run.gone.title')} text={t('run.gone.text')} />
  ) : (
    <>
      <BackLink />
      <FailedState
        error={props.error}
        title={t('run.failed')}
        notAllowed={{
          title: t('run.notAllowed.title'),
          text: t('run.notAllowed.text'),
        }}
        onRetry={props.onRetry}
      />
    </>
  );
};

const RunOf = (props: { runId: string; userRef: string }) => {
  const { t } = useTranslationRef(runbooksTranslationRef);
  const live = useRun(props.runId, props.userRef);
  const { data, error, reload } = live;
  if (!data) {
    return error ? (
      <Failed error={error} onRetry={reload} />
    ) : (
      <TabSkeleton label={t('run.loading')} />
    );
  }
  return (
    <RunProvider live={live} run={data} userRef={props.userRef}>
      {error && <StaleNotice error={error} onRetry={reload} />}
      <RunView />
    </RunProvider>
  );
};

/** One run, live, or why it cannot be shown. */
export const RunPage = ({ runId }: { runId: string }) => {
  const { t } = useTranslationRef(runbooksTranslationRef);
  const { userRef, error, retry } = useUserRef();
  if (userRef) {
    return <RunOf runId={runId} userRef={userRef} />;
  }
  return error ? (
    <Failed error={error} onRetry={retry} />
  ) : (
    <TabSkeleton label={t('run.loading')} />
  );
};
