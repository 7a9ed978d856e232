import { delayOf, delaysInWords, formatDelay, groupDelays } from './delay';

const policy = ['S1', 'S2', 'S3'];
const inWords = (delays: Record<string, number>) =>
  delaysInWords(groupDelays(delays, policy).groups, policy);

describe('formatDelay', () => {
  it.each([
    [0, '0 min'],
    [0.5, '0 min'],
    [30, '30 min'],
    [60, '1 h'],
    [90, '1 h 30 min'],
    [240, '4 h'],
    [1_440, '1 d'],
    [1_500, '1 d 1 h'],
    [1_450, '1 d'],
  ])('says %s minutes as %s', (minutes, words) => {
    expect(formatDelay(minutes)).toBe(words);
  });
});

describe('the delays of a level', () => {
  it('are told by severity', () => {
    expect(inWords({ S1: 30, S2: 120, S3: 480 })).toBe(
      '30 min (S1) · 2 h (S2) · 8 h (S3)',
    );
  });

  it('are told together where they are equal', () => {
    expect(inWords({ S1: 15, default: 60 })).toBe('15 min (S1) · 1 h (S2, S3)');
    expect(inWords({ default: 60 })).toBe('1 h');
  });

  it('name the severities that climb no further', () => {
    const { groups, stays } = groupDelays({ S1: 30 }, policy);
    expect(stays).toEqual(['S2', 'S3']);
    expect(delaysInWords(groups, policy)).toBe('30 min (S1)');
    expect(groupDelays({}, policy)).toEqual({ groups: [], stays: policy });
  });

  it('of a severity are its own before the default', () => {
    expect(delayOf({ S1: 5, default: 60 }, 'S1')).toBe(5);
    expect(delayOf({ S1: 5, default: 60 }, 'S2')).toBe(60);
    expect(delayOf({ S1: 5 }, 'S2')).toBeUndefined();
    // Told at once, which is not the same as never.
    expect(delayOf({ S1: 0, default: 60 }, 'S1')).toBe(0);
  });
});
