import type { PolicyStanding } from '@callboard/backstage-plugin-on-call-common';
import { tellingOrder } from './tellingOrder';

function standing(
  ...levels: [string, Record<string, number>, ...string[][]][]
): PolicyStanding {
  return {
    policy: {
      id: 'default',
      title: 'Default',
      severities: ['S1', 'S2', 'S3'],
      repeat: 0,
      levels: levels.map(([title, escalateAfter]) => ({
        title,
        escalateAfter,
        targets: [],
      })),
    },
    source: { provider: 'file', title: 'oncall.yaml' },
    levels: levels.map(([title, escalateAfter, ...targets]) => ({
      title,
      escalateAfter,
      targets: targets.map(people => ({ people })),
    })),
  };
}

const mona = 'user:default/mona';
const hubot = 'user:default/hubot';
const ladder = standing(
  ['Primary', { S1: 30, S2: 120 }, [mona]],
  ['Lead', { S1: 60 }, [hubot], [hubot]],
  ['Manager', {}, []],
);

describe('tellingOrder', () => {
  it('adds up the minutes of a severity', () => {
    expect(
      tellingOrder(ladder, 'S1').map(({ number, afterMinutes, people }) => [
        number,
        afterMinutes,
        people,
      ]),
    ).toEqual([
      [1, 0, [mona]],
      [2, 30, [hubot]],
      [3, 90, []],
    ]);
  });

  it('ends where a severity climbs no further', () => {
    const titles = (severity: string) =>
      tellingOrder(ladder, severity).map(({ title }) => title);
    expect(titles('S2')).toEqual(['Primary', 'Lead']);
    expect(titles('S3')).toEqual(['Primary']);
  });

  it('waits for nobody where nobody is on call', () => {
    const order = tellingOrder(
      standing(['Primary', { S1: 30 }, []], ['Lead', {}, [mona]]),
      'S1',
    );
    expect(order.map(({ afterMinutes }) => afterMinutes)).toEqual([0, 0]);
  });
});
