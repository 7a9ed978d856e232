import fc from 'fast-check';
import type { RunAction, RunEvent, RunOutcome } from '../../types';
import { started, STEP_IDS } from './runbooks';

const id = fc.uuid();
const stepId = fc.constantFrom(...STEP_IDS);

export const arbitraryTickOrNote: fc.Arbitrary<RunAction> = fc.oneof(
  fc.record({ id, kind: fc.constant('ticked' as const), stepId }),
  fc.record({ id, kind: fc.constant('unticked' as const), stepId }),
  fc.record(
    { id, kind: fc.constant('noted' as const), text: fc.string(), stepId },
    { requiredKeys: ['id', 'kind', 'text'] },
  ),
  fc.record({ id, kind: fc.constant('joined' as const) }),
);

const finish: fc.Arbitrary<RunAction> = fc.record({
  id,
  kind: fc.constant('finished' as const),
  outcome: fc.constantFrom<RunOutcome>('worked', 'did-not-work', 'abandoned'),
});

const automation = fc.record({
  id,
  kind: fc.constant('automation' as const),
  name: fc.constantFrom('rollback', 'restart'),
  state: fc.constantFrom('queued', 'in_progress', 'success', 'unknown'),
  text: fc.string(),
  requestId: fc.constantFrom('request-1', 'request-2', 'request-3'),
});

const user = fc.constantFrom('user:default/one', 'user:default/two');

/** The events of a run, in order, its start included. */
export const arbitraryEvents: fc.Arbitrary<RunEvent[]> = fc
  .uniqueArray(
    fc.tuple(
      fc.oneof(
        { weight: 8, arbitrary: arbitraryTickOrNote },
        { weight: 2, arbitrary: automation },
        { weight: 1, arbitrary: finish },
      ),
      user,
    ),
    { selector: ([action]) => action.id, maxLength: 40 },
  )
  .map(actions => [
    started,
    ...actions.map(
      ([action, by], index) =>
        ({
          ...action,
          by,
          seq: index + 2,
          at: new Date(Date.UTC(2026, 10, 22, 10, 0, index)).toISOString(),
        } as RunEvent),
    ),
  ]);
