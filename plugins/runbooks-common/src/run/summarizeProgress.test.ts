import { runbook, STEP_IDS } from './__testUtils__/runbooks';
import { countSteps } from './countSteps';
import { flattenSteps } from './flattenSteps';
import { summarizeProgress } from './summarizeProgress';

const ticked = { ticked: true, by: 'user:default/one', at: '' };

describe('the steps of a runbook', () => {
  it('stand in the order of reading, with their depth and section', () => {
    expect(flattenSteps(runbook).map(({ step: { id } }) => id)).toEqual(
      STEP_IDS,
    );
    expect(flattenSteps(runbook)[2]).toMatchObject({
      depth: 1,
      ordered: true,
      section: { id: 'resolution' },
    });
    expect(countSteps(runbook)).toBe(5);
  });

  it('count as done where they are ticked and of this runbook', () => {
    expect(
      summarizeProgress(runbook, {
        steps: {
          a: ticked,
          'b-1': ticked,
          c: { ...ticked, ticked: false },
          gone: ticked,
        },
      }),
    ).toEqual({ ticked: 2, of: 5 });
  });
});
