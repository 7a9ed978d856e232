import type { DeploymentStep } from '@callboard/backstage-plugin-deployments-common';
import { groupSteps } from './steps';

const step = (
  title: string,
  status: DeploymentStep['status'],
): DeploymentStep => ({
  id: title,
  kind: 'job',
  title,
  status,
});
const titles = (steps: DeploymentStep[]) => steps.map(({ title }) => title);

describe('groupSteps', () => {
  it('folds what is over and what has not begun, and leaves skipped steps out', () => {
    const groups = groupSteps([
      step('lint', 'success'),
      step('build', 'in_progress'),
      step('optional', 'skipped'),
      step('deploy', 'queued'),
    ]);
    expect(titles(groups.passed)).toEqual(['lint']);
    expect(titles(groups.telling)).toEqual(['build']);
    expect(titles(groups.ahead)).toEqual(['deploy']);
  });

  it('puts failures before what runs', () => {
    const groups = groupSteps([
      step('build', 'in_progress'),
      step('synth', 'failure'),
    ]);
    expect(titles(groups.telling)).toEqual(['synth', 'build']);
  });

  it('keeps steps in a state that it has never heard of', () => {
    expect(titles(groupSteps([step('odd', 'unmapped')]).telling)).toEqual([
      'odd',
    ]);
  });
});
