import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  NoticeList,
  formatSince,
  useNow,
  useUrlState,
} from '@callboard/backstage-plugin-environments-react';
import type { RunbookKind } from '@callboard/backstage-plugin-runbooks-common';
import Typography from '@material-ui/core/Typography';
import type { FoundRunbooksAnswer } from '../../format/answers';
import { matchesText } from '../../format/matchesText';
import { runbooksTranslationRef } from '../../translation';
import { AuthorsNotes } from './AuthorsNotes';
import { DueProcedures } from './DueProcedures';
import { FiringNow } from './FiringNow';
import { NoRunbooks } from './NoRunbooks';
import { OpenRuns } from './OpenRuns';
import { RunbookGroup } from './RunbookGroup';
import { TabHeader } from './TabHeader';

const KINDS: RunbookKind[] = ['incident', 'procedure', 'automated'];

/** What somebody needs now first, then everything by its kind. */
export const FoundRunbooks = ({ found }: { found: FoundRunbooksAnswer }) => {
  const { t } = useTranslationRef(runbooksTranslationRef);
  const now = useNow(10_000);
  const url = useUrlState();
  const { runbooks, problems, may } = found;
  const text = url.value('text') ?? '';
  const shown = runbooks.filter(runbook => matchesText(runbook, text));
  return (
    <>
      <TabHeader
        found={found}
        text={text}
        onText={value => url.change({ text: value })}
      />
      <NoticeList
        label={t('tab.problems.label')}
        notices={problems.map(problem => ({
          id: problem.source,
          text: t('tab.problems.text', {
            source: problem.source,
            duration: formatSince(problem.since, now),
            message: problem.message,
          }),
          more: t('tab.problems.more'),
        }))}
      />
      <FiringNow firing={found.firing} mayRun={may.run} />
      <DueProcedures runbooks={runbooks} mayRun={may.run} />
      <OpenRuns runbooks={runbooks} mayRun={may.run} />
      {KINDS.map(kind => (
        <RunbookGroup
          key={kind}
          title={t(`kind.${kind}`)}
          runbooks={shown.filter(runbook => runbook.kind === kind)}
        />
      ))}
      {!runbooks.length && <NoRunbooks looked={[]} />}
      {runbooks.length > 0 && !shown.length && (
        <Typography role="status">{t('tab.none', { text })}</Typography>
      )}
      <AuthorsNotes files={found.diagnostics} />
    </>
  );
};
