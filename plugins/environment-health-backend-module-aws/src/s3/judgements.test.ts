import { judgeEncryption } from './judgeEncryption';
import { judgePublicAccess } from './judgePublicAccess';
import { judgeVersioning } from './judgeVersioning';

const closed = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

describe('judgeEncryption', () => {
  it.each([
    ['AES256', 'healthy', /keys of S3/],
    ['aws:kms', 'healthy', /key of KMS/],
    ['aws:kms:dsse', 'healthy', /two layers/],
    [undefined, 'unhealthy', /not encrypted/],
    ['aws:quantum', 'unknown', /aws:quantum, which this check does not know/],
  ])('of %s is %s', (algorithm, status, summary) => {
    expect(judgeEncryption(algorithm)).toMatchObject({
      status,
      summary: expect.stringMatching(summary),
    });
  });
});

describe('judgePublicAccess', () => {
  it.each([
    [closed, false, 'healthy', /blocked altogether/],
    [closed, true, 'healthy', /blocked altogether/],
    [
      { ...closed, BlockPublicPolicy: false },
      true,
      'warning',
      /BlockPublicPolicy is off/,
    ],
    [
      { ...closed, RestrictPublicBuckets: false },
      true,
      'unhealthy',
      /lets anybody in/,
    ],
    [{}, false, 'warning', /are off/],
    [{}, true, 'unhealthy', /lets anybody in/],
  ])(
    'of %j, policy public: %s, is %s',
    (block, policyIsPublic, status, text) => {
      const verdict = judgePublicAccess({ block, policyIsPublic });
      expect(verdict).toMatchObject({
        status,
        summary: expect.stringMatching(text),
      });
      expect(verdict.action === undefined).toBe(status === 'healthy');
    },
  );
});

describe('judgeVersioning', () => {
  it.each([
    ['Enabled', 'production', 'healthy'],
    ['Suspended', 'production', 'warning'],
    [undefined, 'production', 'warning'],
    ['Enabled', 'development', 'healthy'],
    ['Suspended', 'staging', 'healthy'],
    [undefined, 'development', 'healthy'],
    ['Sometimes', 'production', 'unknown'],
  ] as const)('of %s in %s is %s', (versioning, tier, status) => {
    expect(judgeVersioning(versioning, tier).status).toBe(status);
  });

  it('says elsewhere than in production that it is off', () => {
    expect(judgeVersioning(undefined, 'development').summary).toMatch(
      /is off, and is wanted in production only/,
    );
  });
});
