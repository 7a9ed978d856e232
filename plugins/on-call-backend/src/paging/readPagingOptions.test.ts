import { ConfigReader } from '@backstage/config';
import { readPagingOptions } from './readPagingOptions';

const read = (paging: object) =>
  readPagingOptions(new ConfigReader({ callboard: { onCall: { paging } } }));

describe('readPagingOptions', () => {
  it('has defaults', () => {
    const defaults = { perMinute: 5, providerPatienceMs: 3600_000 };
    expect(readPagingOptions(new ConfigReader({}))).toEqual(defaults);
    expect(read({})).toEqual(defaults);
  });

  it('takes what is given', () => {
    expect(read({ perMinute: 1, providerPatience: '5 minutes' })).toEqual({
      perMinute: 1,
      providerPatienceMs: 300_000,
    });
  });

  it('names what is wrong', () => {
    expect(() => read({ perMinute: 0 })).toThrow(
      'Invalid configuration: callboard.onCall.paging.perMinute is 0: expected a whole number from 1.',
    );
    expect(() => read({ providerPatience: 'soon' })).toThrow(
      'providerPatience',
    );
  });
});
