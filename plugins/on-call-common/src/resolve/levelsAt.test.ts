import { levelsAt } from './levelsAt';

describe('levelsAt', () => {
  it('says who answers at each level, and of what it does not know that it is not known', () => {
    expect(
      levelsAt(
        {
          id: 'default',
          title: 'Default',
          severities: ['S1'],
          repeat: 0,
          levels: [
            {
              title: 'On call',
              escalateAfter: { S1: 30 },
              targets: [
                { kind: 'schedule', scheduleId: 'primary' },
                { kind: 'schedule', scheduleId: 'gone' },
              ],
            },
            {
              title: 'Manager',
              escalateAfter: {},
              targets: [{ kind: 'person', ref: 'user:default/octocat' }],
            },
          ],
        },
        new Map([
          [
            'primary',
            {
              now: { people: ['user:default/mona'], overrideId: 'one' },
              until: '2026-01-12T09:00:00.000Z',
              next: [],
            },
          ],
        ]),
      ),
    ).toEqual([
      {
        title: 'On call',
        escalateAfter: { S1: 30 },
        targets: [
          {
            scheduleId: 'primary',
            people: ['user:default/mona'],
            until: '2026-01-12T09:00:00.000Z',
            next: [],
          },
          { scheduleId: 'gone', people: [], unknown: true },
        ],
      },
      {
        title: 'Manager',
        escalateAfter: {},
        targets: [{ people: ['user:default/octocat'] }],
      },
    ]);
  });
});
