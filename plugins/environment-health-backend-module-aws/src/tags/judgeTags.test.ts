import { judgeTags } from './judgeTags';

const stack = (...tags: string[]) => ({
  stackName: 'shop',
  tags: Object.fromEntries(tags.map(tag => [tag, 'yes'])),
});
const resource = (logicalId: string | undefined, ...tags: string[]) => ({
  arn: 'arn:aws:lambda:us-west-2:111111111111:function:shop-api',
  logicalId,
  tags: new Set(tags),
});

describe('judgeTags', () => {
  it.each([
    [
      'a stack without resources that has it',
      stack('ManagedBy'),
      [],
      'healthy',
      'The stack carries ManagedBy.',
    ],
    [
      'a stack without resources that lacks it',
      stack(),
      [],
      'warning',
      'The stack lacks ManagedBy.',
    ],
    [
      'resources that have it',
      stack(),
      [resource('Api', 'ManagedBy', 'other')],
      'healthy',
      'All 1 resources with tags carry ManagedBy.',
    ],
    [
      'a resource that lacks it',
      stack('ManagedBy'),
      [resource('Api'), resource('Table', 'ManagedBy')],
      'warning',
      '1 of 2 resources lack ManagedBy: Api.',
    ],
    [
      'a resource without a name in the template',
      stack('ManagedBy'),
      [resource(undefined)],
      'warning',
      '1 of 1 resources lack ManagedBy: function:shop-api.',
    ],
  ])('judges %s', (_, given, resources, status, summary) => {
    expect(judgeTags(given, resources, ['ManagedBy'])).toMatchObject({
      status,
      summary,
    });
  });

  it('names each of several tags with what lacks it', () => {
    const verdict = judgeTags(
      stack('ManagedBy'),
      [resource('Api', 'ManagedBy'), resource('Table', 'Owner')],
      ['ManagedBy', 'Owner'],
    );
    expect(verdict.summary).toBe(
      '2 of 2 resources lack ManagedBy or Owner: Api, Table.',
    );
    expect(verdict.facts).toEqual([
      { label: 'Required', value: 'ManagedBy, Owner' },
      { label: 'Without ManagedBy', value: 'Table' },
      { label: 'Without Owner', value: 'Api' },
    ]);
  });

  it('says whether the stack is to be tagged or deployed', () => {
    const resources = [resource('Api')];
    expect(judgeTags(stack(), resources, ['ManagedBy']).action).toMatch(
      /Give the tag to the stack/,
    );
    expect(
      judgeTags(stack('ManagedBy'), resources, ['ManagedBy']).action,
    ).toMatch(/Deploy the stack again/);
  });
});
