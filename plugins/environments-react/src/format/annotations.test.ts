import { annotationsSnippet } from './annotations';

it('fills in the name of the entity', () => {
  expect(
    annotationsSnippet('billing', [
      'github.com/project-slug',
      'callboard.io/cloudformation-stacks',
      'example.com/other',
    ]),
  ).toBe(
    [
      'metadata:',
      '  name: billing',
      '  annotations:',
      '    github.com/project-slug: my-organisation/billing',
      '    callboard.io/cloudformation-stacks: dev=billing-dev,staging=billing-staging,prod=billing-prod',
      '    example.com/other: <value>',
    ].join('\n'),
  );
});
