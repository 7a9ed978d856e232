import { createMockDirectory } from '@backstage/backend-test-utils';
import { TestAuthority } from '../__testUtils__/TestAuthority';
import { readSecureContext } from './readSecureContext';

describe('readSecureContext', () => {
  const folder = createMockDirectory();

  it('takes authorities from files, and needs none', async () => {
    const { pem } = await TestAuthority.create();
    folder.setContent({ 'ca.pem': pem });
    await expect(readSecureContext([])).resolves.toBeDefined();
    await expect(
      readSecureContext([folder.resolve('ca.pem')]),
    ).resolves.toBeDefined();
  });

  it('names a file that it cannot use', async () => {
    folder.setContent({ 'ca.pem': 'nothing' });
    const path = folder.resolve('ca.pem');
    await expect(readSecureContext([path])).rejects.toThrow(
      `${path}, named in callboard.environmentHealth.http.certificateAuthorities, holds no certificate in PEM form.`,
    );
    await expect(readSecureContext([`${path}.gone`])).rejects.toThrow(
      /cannot be read \(ENOENT\)/,
    );
  });
});
