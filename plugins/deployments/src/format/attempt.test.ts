import { translate } from '../__testUtils__';
import { deployments, fixtureNow } from '../fixtures';
import { approversSentence, attemptSentence } from './attempt';

const t = translate();
const now = fixtureNow.getTime();
const all = deployments(fixtureNow);

describe('attemptSentence', () => {
  it.each([
    ['devDeploying', 'v1.43.0 is being deployed, 2\u00a0min so far'],
    ['stagingFailed', 'v1.42.0 failed 14\u00a0min ago'],
    ['prodWaiting', 'v1.41.2 waits for approval since 2\u00a0h'],
    ['strange', 'v1.40.0 is reported as “ABANDONED”'],
    ['devLive', 'v1.42.0 succeeded 12\u00a0min ago'],
  ] as const)('of %s', (name, sentence) => {
    expect(attemptSentence(t, all[name], now)).toBe(sentence);
  });

  it('tells a timer from an approval', () => {
    const { prodWaiting } = all;
    const approval = { ...prodWaiting.approval!, waitTimerMinutes: 30 };
    expect(attemptSentence(t, { ...prodWaiting, approval }, now)).toBe(
      'v1.41.2 waits for a timer of 30 min',
    );
  });

  it.each(['queued', 'error', 'cancelled', 'inactive'] as const)(
    'has words for %s',
    status => {
      const sentence = attemptSentence(t, { ...all.devLive, status }, now);
      expect(sentence).toMatch(/^v1\.42\.0 (has been|ended|was) /);
    },
  );
});

describe('approversSentence', () => {
  it('names everyone who may approve', () => {
    expect(approversSentence(t, all.prodWaiting.approval)).toBe(
      'DevOps Lead or Engineering Manager',
    );
  });

  it('is absent where nobody is named', () => {
    const approval = { ...all.prodWaiting.approval!, approvers: [] };
    expect(approversSentence(t, approval)).toBeUndefined();
    expect(approversSentence(t, undefined)).toBeUndefined();
  });
});
