/** A runbook of one step, with front matter where that is given. */
export function markdown(title: string, frontMatter: string[] = []): string {
  return [
    ...(frontMatter.length ? ['---', ...frontMatter, '---', ''] : []),
    `# ${title}`,
    '',
    '## Resolution',
    '',
    '1. Restart it in {{environment}}.',
    '',
  ].join('\n');
}
