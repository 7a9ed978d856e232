import { webcrypto } from 'node:crypto';
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
  type X509Certificate,
} from '@peculiar/x509';

const SIGNING = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY = 86_400_000;
/** As long as certificates that are renewed by themselves commonly live. */
const LIFETIME = 90 * DAY;

/** A server's key and certificate, in PEM. */
export interface Leaf {
  key: string;
  cert: string;
}

/** Issues certificates for the sandbox's hosts; made anew at each start, so that its key is stored nowhere. */
export class CertificateAuthority {
  private constructor(
    private readonly keys: CryptoKeyPair,
    private readonly own: X509Certificate,
  ) {}

  static async create(): Promise<CertificateAuthority> {
    const keys = await newKeys();
    const own = await X509CertificateGenerator.createSelfSigned(
      {
        name: 'CN=Callboard sandbox authority',
        keys,
        notBefore: new Date(Date.now() - 10 * 365 * DAY),
        notAfter: new Date(Date.now() + 10 * 365 * DAY),
        signingAlgorithm: SIGNING,
        extensions: [
          new BasicConstraintsExtension(true, 0, true),
          new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true),
        ],
      },
      webcrypto as Crypto,
    );
    return new CertificateAuthority(keys, own);
  }

  /** What clients have to trust. */
  get pem(): string {
    return `${this.own.toString('pem')}\n`;
  }

  /** @param expiresAt - in real time, which is what clients go by */
  async issue(host: string, expiresAt: number): Promise<Leaf> {
    const keys = await newKeys();
    const certificate = await X509CertificateGenerator.create(
      {
        subject: `CN=${host}`,
        issuer: this.own.subject,
        notBefore: new Date(Math.min(expiresAt, Date.now()) - LIFETIME),
        notAfter: new Date(expiresAt),
        publicKey: keys.publicKey,
        signingKey: this.keys.privateKey,
        signingAlgorithm: SIGNING,
        extensions: [
          new SubjectAlternativeNameExtension([{ type: 'dns', value: host }]),
        ],
      },
      webcrypto as Crypto,
    );
    return { key: await toPem(keys), cert: certificate.toString('pem') };
  }
}

async function newKeys(): Promise<CryptoKeyPair> {
  const usages: KeyUsage[] = ['sign', 'verify'];
  return (await webcrypto.subtle.generateKey(
    SIGNING,
    true,
    usages,
  )) as CryptoKeyPair;
}

async function toPem({ privateKey }: CryptoKeyPair): Promise<string> {
  const key = privateKey as webcrypto.CryptoKey;
  const bytes = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key));
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return [
    '-----BEGIN PRIVATE KEY-----',
    ...lines,
    '-----END PRIVATE KEY-----',
    '',
  ].join('\n');
}
