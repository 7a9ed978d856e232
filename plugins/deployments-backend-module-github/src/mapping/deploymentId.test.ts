import fc from 'fast-check';
import { deploymentId } from './deploymentId';

function nodeId(repository: number, deployment: bigint): string {
  const bytes = Buffer.alloc(16);
  bytes.set([0x93, 0x00, 0xce]);
  bytes.writeUInt32BE(repository, 3);
  bytes[7] = 0xcf;
  bytes.writeBigUInt64BE(deployment, 8);
  return `DE_${bytes.toString('base64url')}`;
}

describe('deploymentId', () => {
  it('is the number that GraphQL gives', () => {
    expect(deploymentId({ id: 'DE_x', databaseId: 875096709 })).toBe(
      '875096709',
    );
  });

  it('is the number in the node id where GraphQL can no longer give it', () => {
    // Both ids and numbers are those of GitHub's own examples of webhooks.
    expect(deploymentId({ id: 'DE_kwDOI0B2Tc40KOqF' })).toBe('875096709');
    expect(deploymentId({ id: 'MDEwOkRlcGxveW1lbnQxNDU5ODg3NDY=' })).toBe(
      '145988746',
    );
  });

  it('reads numbers of any size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 0xffffffff }),
        fc.bigInt({ min: 0n, max: 0xffffffffffffffffn }),
        (repository, deployment) => {
          expect(deploymentId({ id: nodeId(repository, deployment) })).toBe(
            deployment.toString(),
          );
        },
      ),
    );
  });

  it('leaves an id of another shape as it is', () => {
    fc.assert(
      fc.property(fc.base64String(), id => {
        const ids = [id, `DE_${id}`];
        for (const one of ids) {
          expect(deploymentId({ id: one })).toMatch(/^\d+$|/);
          expect(() => deploymentId({ id: one })).not.toThrow();
        }
      }),
    );
    expect(deploymentId({ id: 'DE_kwDO', databaseId: null })).toBe('DE_kwDO');
  });
});
