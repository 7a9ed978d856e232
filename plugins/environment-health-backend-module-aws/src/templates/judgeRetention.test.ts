import { judgeRetention } from './judgeRetention';
import type { TemplateResource } from './parseTemplate';

const table = (deletionPolicy?: string): TemplateResource => ({
  type: 'AWS::DynamoDB::Table',
  ...(deletionPolicy && { deletionPolicy }),
});

describe('judgeRetention', () => {
  it.each<[Record<string, TemplateResource>, string, string]>([
    [{ A: table('Retain') }, 'healthy', 'A, which holds data, outlives'],
    [
      { A: table('Retain'), B: table('RetainExceptOnCreate') },
      'healthy',
      'All 2 resources with data outlive',
    ],
    [{ A: table() }, 'warning', '1 of 1 resources with data'],
    [
      { A: table('Retain'), B: table('Delete') },
      'warning',
      '1 of 2 resources with data would be deleted with the stack: B.',
    ],
    [
      { Api: { type: 'AWS::Lambda::Function' }, B: table() },
      'warning',
      '1 of 1 resources',
    ],
    [{ A: { type: 'AWS::RDS::DBInstance' } }, 'healthy', 'outlives'],
    [{ A: { type: 'AWS::RDS::DBCluster' } }, 'healthy', 'outlives'],
    [
      { A: { type: 'AWS::RDS::DBInstance', inCluster: true } },
      'warning',
      'would be deleted',
    ],
    [
      { A: { type: 'AWS::RDS::DBInstance', deletionPolicy: 'Delete' } },
      'warning',
      'would be deleted',
    ],
    [
      { A: table('{"Ref":"Policy"}') },
      'unknown',
      'what becomes of A: {"Ref":"Policy"}.',
    ],
  ])('of %j is %s', (resources, status, summary) => {
    const verdict = judgeRetention(resources)!;
    expect(verdict.status).toBe(status);
    expect(verdict.summary).toContain(summary);
    expect(Boolean(verdict.action)).toBe(status !== 'healthy');
  });

  it('says nothing of a stack without data', () => {
    expect(judgeRetention({ Api: { type: 'AWS::Lambda::Function' } })).toBe(
      undefined,
    );
  });
});
