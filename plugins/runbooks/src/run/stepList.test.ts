import { foldRun } from '@callboard/backstage-plugin-runbooks-common';
import { errorsRunbook, eventsFixture, fixtureNow } from '../fixtures';
import { nextStep, numberSteps, stepBeside } from './stepList';

const steps = numberSteps(errorsRunbook);
const state = foldRun(eventsFixture(fixtureNow));

describe('numberSteps', () => {
  it('numbers through the sections, and below a step', () => {
    expect(steps.map(({ number, step }) => `${number} ${step.id}`)).toEqual([
      '1 look',
      '2 recent',
      '2.1 recent-api',
      '2.2 recent-infra',
      '3 roll-back',
      '4 sessions',
      '5 calm',
    ]);
  });
});

describe('nextStep', () => {
  it('is the first that is not ticked', () => {
    expect(nextStep(steps, state)).toBe('recent');
  });

  it('goes on from a step, and comes back to what was left out', () => {
    expect(nextStep(steps, state, 'sessions')).toBe('calm');
    expect(nextStep(steps, state, 'calm')).toBe('recent');
  });

  it('is none once all are ticked', () => {
    const all = {
      ...state,
      steps: Object.fromEntries(
        steps.map(({ step }) => [step.id, { ticked: true, by: '', at: '' }]),
      ),
    };
    expect(nextStep(steps, all)).toBeUndefined();
  });
});

describe('stepBeside', () => {
  it('stays within the steps', () => {
    expect(stepBeside(steps, 'look', -1)).toBe('look');
    expect(stepBeside(steps, 'look', 1)).toBe('recent');
    expect(stepBeside(steps, 'calm', 1)).toBe('calm');
    expect(stepBeside(steps, undefined, 1)).toBe('look');
    expect(stepBeside([], undefined, 1)).toBeUndefined();
  });
});
