import { unmapped, type Verdict } from '../shared/Verdict';

const KEYS: Record<string, string> = {
  AES256: 'keys of S3',
  'aws:kms': 'a key of KMS',
  'aws:kms:dsse': 'two layers of keys of KMS',
};

/** @param algorithm - in S3's words; undefined where nothing is encrypted */
export function judgeEncryption(algorithm: string | undefined): Verdict {
  if (algorithm === undefined) {
    return {
      status: 'unhealthy',
      summary: 'What is put in the bucket is not encrypted.',
      action: 'Turn on default encryption in the stack’s template.',
    };
  }
  const keys = KEYS[algorithm];
  return keys
    ? {
        status: 'healthy',
        summary: `What is put in the bucket is encrypted with ${keys}.`,
        facts: [{ label: 'Encryption', value: algorithm }],
      }
    : unmapped('The bucket’s encryption', algorithm);
}
