import { delaysInWords, formatDelay, groupDelays } from './delay';

const severities = ['S1', 'S2', 'S3'];
const at = (escalateAfter: Record<string, number>) =>
  groupDelays(
    {
      severities,
      levels: [
        { title: 'Primary', targets: [], escalateAfter },
        { title: 'Lead', targets: [], escalateAfter: {} },
      ],
    },
    0,
  );
const inWords = (delays: Record<string, number>) =>
  delaysInWords(at(delays).groups, severities);

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
    const { groups, stays } = at({ S1: 30 });
    expect(stays).toEqual(['S2', 'S3']);
    expect(delaysInWords(groups, severities)).toBe('30 min (S1)');
    expect(at({})).toEqual({ groups: [], stays: severities });
  });

  it('tell at once from never', () => {
    expect(inWords({ S1: 0, default: 60 })).toBe('0 min (S1) · 1 h (S2, S3)');
  });
});
