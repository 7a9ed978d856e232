import type { RunbookDocument, RunbookStep } from '../../types';

/** A document in few lines: what it holds, without the words. */
export function outline({ runbooks }: RunbookDocument): string[] {
  return runbooks.flatMap(({ title, kind, sections }) => [
    `${title} (${kind})`,
    ...sections.map(section =>
      `  ${section.title || '–'} [${section.role}] ${section.blocks
        .map(block => {
          switch (block.kind) {
            case 'markdown':
              return 'text';
            case 'code':
              return block.code.destroys ? 'code!' : 'code';
            default:
              return `${block.ordered ? 'steps' : 'ticks'}(${block.steps
                .map(outlineStep)
                .join(' ')})`;
          }
        })
        .join(', ')}`.trimEnd(),
    ),
  ]);
}

function outlineStep({ body, code, steps, automation }: RunbookStep): string {
  return [
    's',
    body === undefined ? '' : '+text',
    ...code.map(({ destroys }) => (destroys ? '+code!' : '+code')),
    automation === undefined ? '' : `+${automation}`,
    steps.length ? `+(${steps.map(outlineStep).join(' ')})` : '',
  ].join('');
}
