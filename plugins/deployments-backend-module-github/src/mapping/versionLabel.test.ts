import { versionLabel } from './versionLabel';

describe('versionLabel', () => {
  const commit = '7fd1a60b01f91b314f59955a4e4d4e80d8edf11d';

  it.each([
    [{ ref: 'v1.2.3' }, 'v1.2.3'],
    [{ ref: 'refs/tags/1.2.3-rc.1' }, '1.2.3-rc.1'],
    [{ ref: 'v1.2.3', payloadVersion: 'v9' }, 'v1.2.3'],
    [{ ref: 'main', payloadVersion: 'v9' }, 'v9'],
    [{ ref: 'main', description: 'Deploy v1.42.0 to production' }, 'v1.42.0'],
    [{ ref: 'main', description: 'v2' }, 'v2'],
    [{ ref: 'main', description: 'Move version5 along' }, '7fd1a60'],
    [{ ref: 'release/2' }, '7fd1a60'],
    [{}, '7fd1a60'],
  ])('of %j is %s', (deployed, label) => {
    expect(versionLabel({ commit, ...deployed })).toBe(label);
  });
});
