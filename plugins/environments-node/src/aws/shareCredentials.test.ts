import { shareCredentials } from './shareCredentials';

const MINUTE_MS = 60_000;

describe('shareCredentials', () => {
  it('asks once for all who ask at the same time, and afterwards', async () => {
    const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
    const provider = jest.fn(async () => credentials);
    const shared = shareCredentials(provider);
    expect(await Promise.all([shared(), shared()])).toEqual([
      credentials,
      credentials,
    ]);
    await shared();
    expect(provider).toHaveBeenCalledTimes(1);
  });

  it('asks again five minutes before they expire', async () => {
    let now = 0;
    const provider = jest.fn(async () => ({
      accessKeyId: 'a',
      secretAccessKey: 'b',
      expiration: new Date(now + 60 * MINUTE_MS),
    }));
    const shared = shareCredentials(provider, () => now);
    await shared();
    now = 54 * MINUTE_MS;
    await shared();
    expect(provider).toHaveBeenCalledTimes(1);
    now = 55 * MINUTE_MS;
    await shared();
    expect(provider).toHaveBeenCalledTimes(2);
  });

  it('forgets a failure', async () => {
    const provider = jest
      .fn()
      .mockRejectedValueOnce(new Error('throttled'))
      .mockResolvedValue({ accessKeyId: 'a', secretAccessKey: 'b' });
    const shared = shareCredentials(provider);
    await expect(shared()).rejects.toThrow('throttled');
    await expect(shared()).resolves.toMatchObject({ accessKeyId: 'a' });
  });
});
