import { webcrypto } from 'node:crypto';
import {
  BasicConstraintsExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
  type X509Certificate,
} from '@peculiar/x509';

const DAY_MS = 86_400_000;
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

export interface LeafOptions {
  names: string[];
  /** From now; negative for one that has expired. */
  daysLeft?: number;
  /** Counted from now as well. */
  startsInDays?: number;
  selfSigned?: boolean;
}

/** Certificates for servers of tests. */
export class TestAuthority {
  private constructor(
    private readonly keys: CryptoKeyPair,
    private readonly certificate: X509Certificate,
  ) {}

  static async create(): Promise<TestAuthority> {
    const keys = await generateKeys();
    const certificate = await X509CertificateGenerator.createSelfSigned(
      {
        name: 'CN=Test authority',
        notBefore: inDays(-100),
        notAfter: inDays(100),
        keys,
        signingAlgorithm: ALGORITHM,
        extensions: [new BasicConstraintsExtension(true, undefined, true)],
      },
      webcrypto as Crypto,
    );
    return new TestAuthority(keys, certificate);
  }

  get pem(): string {
    return this.certificate.toString('pem');
  }

  async issue(options: LeafOptions): Promise<{ key: string; cert: string }> {
    const keys = await generateKeys();
    const shared = {
      notBefore: inDays(options.startsInDays ?? -90),
      notAfter: inDays(options.daysLeft ?? 90),
      signingAlgorithm: ALGORITHM,
      extensions: [
        new SubjectAlternativeNameExtension(
          options.names.map(value => ({ type: 'dns' as const, value })),
        ),
      ],
    };
    const certificate = options.selfSigned
      ? await X509CertificateGenerator.createSelfSigned(
          { ...shared, name: `CN=${options.names[0]}`, keys },
          webcrypto as Crypto,
        )
      : await X509CertificateGenerator.create(
          {
            ...shared,
            subject: `CN=${options.names[0]}`,
            issuer: this.certificate.subject,
            publicKey: keys.publicKey,
            signingKey: this.keys.privateKey,
          },
          webcrypto as Crypto,
        );
    return { key: await keyPem(keys), cert: certificate.toString('pem') };
  }
}

function inDays(days: number): Date {
  return new Date(Date.now() + days * DAY_MS);
}

async function generateKeys(): Promise<CryptoKeyPair> {
  return (await webcrypto.subtle.generateKey(ALGORITHM, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
}

async function keyPem({ privateKey }: CryptoKeyPair): Promise<string> {
  const bytes = await webcrypto.subtle.exportKey(
    'pkcs8',
    privateKey as webcrypto.CryptoKey,
  );
  const base64 = Buffer.from(bytes).toString('base64');
  const lines = base64.match(/.{1,64}/g)!.join('\n');
  return `-----BEGIN PRIVATE KEY-----\n${lines}\n-----END PRIVATE KEY-----\n`;
}
