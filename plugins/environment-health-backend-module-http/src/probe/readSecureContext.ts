import { readFile } from 'node:fs/promises';
import {
  createSecureContext,
  getCACertificates,
  type SecureContext,
} from 'node:tls';
import { ServiceUnavailableError } from '@backstage/errors';

/**
 * What Node.js trusts, and the authorities in these files besides.
 *
 * @throws ServiceUnavailableError naming the file that cannot be used.
 */
export async function readSecureContext(
  paths: readonly string[],
): Promise<SecureContext> {
  if (paths.length === 0) return createSecureContext();
  const authorities = await Promise.all(paths.map(readAuthority));
  return createSecureContext({
    ca: [...getCACertificates('default'), ...authorities],
  });
}

async function readAuthority(path: string): Promise<string> {
  const pem = await readFile(path, 'utf8').catch(error => {
    throw new ServiceUnavailableError(
      `${path}, named in callboard.environmentHealth.http.certificateAuthorities, cannot be read (${error.code}).`,
    );
  });
  if (!pem.includes('-----BEGIN CERTIFICATE-----')) {
    throw new ServiceUnavailableError(
      `${path}, named in callboard.environmentHealth.http.certificateAuthorities, holds no certificate in PEM form.`,
    );
  }
  return pem;
}
