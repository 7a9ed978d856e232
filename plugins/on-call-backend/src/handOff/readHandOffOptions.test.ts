import { ConfigReader } from '@backstage/config';
import { readHandOffOptions } from './readHandOffOptions';

const read = (handOff: object) =>
  readHandOffOptions(new ConfigReader({ callboard: { onCall: { handOff } } }));

describe('readHandOffOptions', () => {
  it('has defaults', () => {
    const defaults = { enabled: true, beforeMs: 900_000 };
    expect(readHandOffOptions(new ConfigReader({}))).toEqual(defaults);
    expect(read({})).toEqual(defaults);
  });

  it('takes what is given', () => {
    expect(read({ enabled: false, before: { hours: 1 } })).toEqual({
      enabled: false,
      beforeMs: 3600_000,
    });
  });

  it('names what is wrong', () => {
    expect(() => read({ before: 'early' })).toThrow('before');
    expect(() => read({ enabled: 'perhaps' })).toThrow('enabled');
  });
});
