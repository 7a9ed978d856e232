import { webcrypto } from 'node:crypto';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createSecureContext, type SecureContext } from 'node:tls';
import {
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { AllowList } from './AllowList';
import { fetchGuarded } from './fetchGuarded';
import { TargetGuard } from './TargetGuard';
import { TargetResolver } from './TargetResolver';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** A certificate that only those believe who are told to. */
async function certify(name: string): Promise<{ key: string; cert: string }> {
  const subtle = webcrypto.subtle as Crypto['subtle'];
  const keys = (await subtle.generateKey(ALGORITHM, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      name: `CN=${name}`,
      notBefore: new Date(Date.now() - 3600_000),
      notAfter: new Date(Date.now() + 3600_000),
      keys,
      signingAlgorithm: ALGORITHM,
      extensions: [
        new SubjectAlternativeNameExtension([{ type: 'dns', value: name }]),
      ],
    },
    webcrypto as Crypto,
  );
  const der = await subtle.exportKey('pkcs8', keys.privateKey);
  const body = Buffer.from(der).toString('base64');
  return {
    key: `-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----`,
    cert: certificate.toString('pem'),
  };
}

describe('fetchGuarded over TLS', () => {
  let server: Server;
  let port: number;
  let secureContext: SecureContext;

  beforeAll(async () => {
    const { key, cert } = await certify('calendar.example');
    secureContext = createSecureContext({ ca: cert });
    server = createServer({ key, cert }, (req, res) => {
      res.end(`for ${req.headers.host}`);
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    port = (server.address() as AddressInfo).port;
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  function read(host: string, context?: SecureContext) {
    const guard = new TargetGuard(new AllowList([]), {
      done: 'read',
      setting: 'a.setting',
    });
    const connect = [{ host: '*.example', address: '127.0.0.1', port }];
    return fetchGuarded(`https://${host}/`, {
      guard,
      resolver: new TargetResolver(guard, connect),
      maxBytes: 100,
      timeoutMs: 2000,
      userAgent: 'Test',
      secureContext: context,
      signal: new AbortController().signal,
    });
  }

  it('reads from whom it believes', async () => {
    expect(await read('calendar.example', secureContext)).toBe(
      'for calendar.example',
    );
  });

  it('sends nothing to others', async () => {
    await expect(read('calendar.example')).rejects.toThrow(
      'calendar.example cannot be read (DEPTH_ZERO_SELF_SIGNED_CERT).',
    );
    await expect(read('other.example', secureContext)).rejects.toThrow(
      'other.example cannot be read (ERR_TLS_CERT_ALTNAME_INVALID).',
    );
  });
});
