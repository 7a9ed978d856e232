const examples: Record<string, (name: string) => string> = {
  'github.com/project-slug': name => `my-organisation/${name}`,
  'callboard.io/github-environments': () =>
    'dev=dev,staging=staging,prod=production',
  'callboard.io/github-workflows': () => 'deploy.yml',
  'callboard.io/cloudformation-stacks': name =>
    `dev=${name}-dev,staging=${name}-staging,prod=${name}-prod`,
  'callboard.io/cloudformation-stack-tags': name => `service=${name}`,
  'callboard.io/health-endpoints': name =>
    `prod=https://${name}.example.com/health`,
  'callboard.io/cloudwatch-alarm-prefixes': name => `prod=${name}-prod-`,
};

/**
 * What to paste into catalog-info.yaml, with the entity's own name as the likely value.
 *
 * @public
 */
export function annotationsSnippet(
  name: string,
  annotations: string[],
): string {
  const lines = annotations.map(
    key => `    ${key}: ${examples[key]?.(name) ?? `<value>`}`,
  );
  return ['metadata:', `  name: ${name}`, '  annotations:', ...lines].join(
    '\n',
  );
}

/**
 * Where the annotations are explained.
 *
 * @public
 */
export const annotationsDocsUrl =
  'https://github.com/callboard/callboard/blob/main/docs/annotations.md';
