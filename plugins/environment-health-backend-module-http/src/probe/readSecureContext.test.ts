import { createMockDirectory } from '@backstage/backend-test-utils';
import { readSecureContext } from '@callboard/backstage-plugin-environments-node';
import { TestAuthority } from '../__testUtils__/TestAuthority';

const setting = 'callboard.environmentHealth.http.certificateAuthorities';

describe('readSecureContext', () => {
  const folder = createMockDirectory();

  it('takes authorities from files, and needs none', async () => {
    const { pem } = await TestAuthority.create();
    folder.setContent({ 'ca.pem': pem });
    await expect(readSecureContext([], setting)).resolves.toBeDefined();
    await expect(
      readSecureContext([folder.resolve('ca.pem')], setting),
    ).resolves.toBeDefined();
  });

  it('names a file that it cannot use', async () => {
    folder.setContent({ 'ca.pem': 'nothing' });
    const path = folder.resolve('ca.pem');
    await expect(readSecureContext([path], setting)).rejects.toThrow(
      `${path}, named in ${setting}, holds no certificate in PEM form.`,
    );
    await expect(readSecureContext([`${path}.gone`], setting)).rejects.toThrow(
      /cannot be read \(ENOENT\)/,
    );
  });
});
