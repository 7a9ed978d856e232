import { ConfigReader } from '@backstage/config';
import { readProcedureOptions } from './readProcedureOptions';

const read = (holidays?: any) =>
  readProcedureOptions(
    new ConfigReader({ callboard: { runbooks: { holidays } } }),
  );

describe('readProcedureOptions', () => {
  it('reads holidays, and knows none by itself', () => {
    expect(read()).toEqual({ holidays: [] });
    expect(read([{ date: '2026-12-25', title: 'Christmas Day' }])).toEqual({
      holidays: ['2026-12-25'],
    });
  });

  it.each([
    ['2026-12-25', /holidays is "2026-12-25": expected a list of days/],
    [
      ['2026-12-25'],
      /holidays\[0\] is "2026-12-25": expected an object such as/,
    ],
    [
      [{ date: '25 December', title: 'Christmas Day' }],
      /holidays\[0\]\.date is "25 December": expected a day in quotes/,
    ],
    [
      [{ date: '2026-02-30', title: 'Never' }],
      /holidays\[0\]\.date is "2026-02-30": expected a day in quotes/,
    ],
    [
      [{ date: '2026-12-25' }],
      /holidays\[0\]\.title is nothing: expected its name/,
    ],
  ])('says what is wrong with %j', (holidays, message) => {
    expect(() => read(holidays)).toThrow(message);
  });
});
