import type {
  CheckAtHand,
  RunbookBeside,
} from '@callboard/backstage-plugin-environments-react';
import {
  matchRunbooks,
  type CheckWithRunbooks,
  type EntityRunbooks,
} from '@callboard/backstage-plugin-runbooks-common';

type KnownRunbook = { id: string; title: string };

/** What an entity's runbooks are to one of its checks. */
export function runbooksBesideCheck(
  check: CheckAtHand,
  data: EntityRunbooks | undefined,
): {
  /** The check, as the runbooks backend knows it. */
  known?: CheckWithRunbooks;
  /** For the check; those that it names itself come first. */
  runbooks: KnownRunbook[];
  /** How they stand to the runbook that the check names itself. */
  beside?: RunbookBeside;
} {
  if (data?.kind !== 'runbooks') {
    return { runbooks: [] };
  }
  const { environment, resultId, checkId, runbookUrl } = check;
  const known = data.firing.find(
    one => one.resultId === resultId && one.environment === environment,
  );
  // Only those in the file that the URL names: no pattern of theirs is looked at.
  const named: KnownRunbook[] = runbookUrl
    ? matchRunbooks(
        { environment, checkId, runbookUrls: [runbookUrl] },
        data.runbooks.map(runbook => ({
          ...runbook,
          meta: { alarms: [], checks: [], environments: [] },
        })),
      )
    : [];
  const names = new Set(named.map(({ id }) => id));
  const others = known?.runbooks.filter(({ id }) => !names.has(id)) ?? [];
  const runbooks = [...named, ...others];
  if (!runbookUrl || !runbooks.length) {
    return { known, runbooks };
  }
  return { known, runbooks, beside: named.length ? 'same' : 'another' };
}
