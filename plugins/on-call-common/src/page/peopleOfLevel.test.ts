import { howToReach } from './howToReach';
import { peopleOfLevel } from './peopleOfLevel';

describe('peopleOfLevel', () => {
  it('names everybody once, in the order of the targets', () => {
    expect(
      peopleOfLevel({
        targets: [
          { scheduleId: 'a', people: ['user:default/b', 'user:default/a'] },
          { people: ['user:default/a'] },
          { people: [] },
        ],
      }),
    ).toEqual({ people: ['user:default/b', 'user:default/a'], unknown: false });
  });

  it('says where nobody knows', () => {
    const targets = [{ scheduleId: 'a', people: [], unknown: true }];
    expect(peopleOfLevel({ targets })).toEqual({ people: [], unknown: true });
  });
});

describe('howToReach', () => {
  it('says what to do, the best way first', () => {
    expect(
      howToReach({
        channels: [
          { kind: 'phone', address: '+1-555-0102', label: 'work' },
          { kind: 'slack', address: '@mona' },
        ],
      }),
    ).toBe('call +1-555-0102 (work), or message on Slack: @mona');
    expect(howToReach({ channels: [] })).toBeUndefined();
  });
});
