import { untoldOf } from './untoldOf';

const NOW = '2026-11-22T12:00:00.000Z';
const key = (day: number, person = 'user:default/mona', scheduleId = 's') => ({
  person,
  scheduleId,
  shiftStart: `2026-11-${String(day).padStart(2, '0')}T00:00:00.000Z`,
});

describe('untoldOf', () => {
  it('leaves out those that were told to the same person', () => {
    const shifts = [key(20), key(27), key(28)];
    expect(
      untoldOf(
        shifts,
        [key(27), key(20, 'user:default/hubot'), key(28, undefined, 'other')],
        NOW,
      ),
    ).toEqual([key(20), key(28)]);
  });

  it('tells once of a shift whose beginning is not known any more', () => {
    expect(untoldOf([key(15)], [], NOW)).toEqual([key(15)]);
    expect(untoldOf([key(15)], [key(14)], NOW)).toEqual([]);
    expect(untoldOf([key(15)], [key(27)], NOW)).toEqual([key(15)]);
  });
});
