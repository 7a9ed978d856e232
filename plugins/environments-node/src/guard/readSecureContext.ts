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
 * @param paths - of PEM files
 * @param setting - path of the configuration that names them
 * @throws `ServiceUnavailableError` naming the file that cannot be used.
 *
 * @public
 */
export async function readSecureContext(
  paths: readonly string[],
  setting: string,
): Promise<SecureContext> {
  if (paths.length === 0) return createSecureContext();
  const authorities = await Promise.all(
    paths.map(path => readAuthority(path, setting)),
  );
  return createSecureContext({
    ca: [...getCACertificates('default'), ...authorities],
  });
}

async function readAuthority(path: string, setting: string): Promise<string> {
  const pem = await readFile(path, 'utf8').catch(error => {
    throw new ServiceUnavailableError(
      `${path}, named in ${setting}, cannot be read (${error.code}).`,
    );
  });
  if (!pem.includes('-----BEGIN CERTIFICATE-----')) {
    throw new ServiceUnavailableError(
      `${path}, named in ${setting}, holds no certificate in PEM form.`,
    );
  }
  return pem;
}
