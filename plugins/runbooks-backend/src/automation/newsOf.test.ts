import fc from 'fast-check';
import type { AutomationNews, AutomationRecord } from './AutomationRecord';
import { newsOfDispatch, newsOfRun } from './newsOf';
import type { WorkflowRun } from './WorkflowHost';
import {
  automationRecord,
  workflowRun,
} from './__testUtils__/automationRecord';

const NOW = '2026-11-22T10:05:00.000Z';

function noted(
  record: AutomationRecord,
  news: AutomationNews | undefined,
): AutomationRecord {
  return news
    ? {
        ...record,
        ...news,
        upstreamAt: news.upstreamAt ?? record.upstreamAt,
        workflowRunId: news.workflowRunId ?? record.workflowRunId,
      }
    : record;
}

const told = (runs: WorkflowRun[]) =>
  runs.reduce(
    (record, run) => noted(record, newsOfRun(record, run, NOW)),
    automationRecord({ state: 'queued' }),
  );

/** How a workflow run goes on: every second something else, at last its end. */
const course = fc
  .tuple(
    fc.array(fc.constantFrom('queued', 'in_progress', 'waiting', 'pending'), {
      minLength: 1,
      maxLength: 8,
    }),
    fc.constantFrom('success', 'failure', 'cancelled', 'skipped'),
  )
  .map(([statuses, conclusion]) => {
    const at = (second: number) =>
      new Date(Date.UTC(2026, 10, 22, 10, 0, second)).toISOString();
    return [
      ...statuses.map((status, index) =>
        workflowRun({ status, updatedAt: at(index) }),
      ),
      workflowRun({
        status: 'completed',
        conclusion,
        updatedAt: at(statuses.length),
      }),
    ];
  });

describe('newsOfRun', () => {
  it('comes to the same end in whatever order, and however often', () => {
    fc.assert(
      fc.property(
        course.chain(runs =>
          fc.tuple(
            fc.constant(runs),
            fc.array(fc.constantFrom(...runs), { maxLength: 20 }).chain(more =>
              fc.shuffledSubarray([...runs, ...more], {
                minLength: runs.length + more.length,
              }),
            ),
          ),
        ),
        ([runs, delivered]) => {
          const { state, text, dueAt } = told(delivered);
          const expected = told(runs);
          expect({ state, text }).toEqual({
            state: expected.state,
            text: expected.text,
          });
          expect(dueAt).toBeUndefined();
        },
      ),
    );
  });

  it('comes to where the run is while it goes on', () => {
    fc.assert(
      fc.property(
        course.chain(runs =>
          fc.tuple(
            fc.constant(runs.slice(0, -1)),
            fc.shuffledSubarray(runs.slice(0, -1), {
              minLength: runs.length - 1,
            }),
          ),
        ),
        ([runs, delivered]) => {
          expect(told(delivered).text).toBe(told(runs.slice(-1)).text);
          expect(told(delivered).dueAt! > NOW).toBe(true);
        },
      ),
    );
  });

  it('looks less often the longer it takes', () => {
    const due = (minutes: number) =>
      Date.parse(
        newsOfRun(
          automationRecord({
            state: 'queued',
            requestedAt: new Date(
              Date.parse(NOW) - minutes * 60_000,
            ).toISOString(),
          }),
          workflowRun(),
          NOW,
        )!.dueAt!,
      ) - Date.parse(NOW);
    expect([0, 1, 10, 60, 6000].map(due)).toEqual([
      15_000, 15_000, 60_000, 360_000, 900_000,
    ]);
  });
});

describe('newsOfDispatch', () => {
  const page = 'https://github.com/acme/api/actions/workflows/rollback.yml';
  const context = { page, now: NOW };
  const record = automationRecord({ state: 'dispatching' });

  it('goes on with what was started, and not with what was refused', () => {
    const url = 'https://github.com/acme/api/actions/runs/7';
    expect(
      newsOfDispatch(
        record,
        { kind: 'started', workflowRunId: '7', url },
        context,
      ),
    ).toMatchObject({
      state: 'queued',
      workflowRunId: '7',
      url,
      dueAt: expect.any(String),
    });
    expect(
      newsOfDispatch(record, { kind: 'refused', text: 'No' }, context),
    ).toEqual({
      state: 'failure',
      text: 'It was not started: No.',
      url: page,
      dueAt: undefined,
    });
    expect(
      newsOfDispatch(record, { kind: 'uncertain', text: 'Hm' }, context),
    ).toMatchObject({ state: 'unknown', url: page, dueAt: expect.any(String) });
  });
});
