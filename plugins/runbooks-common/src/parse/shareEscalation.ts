import type { RunbookPieces, SplitFile } from './splitRunbooks';

/**
 * Whom to call stands once in a file of many runbooks, and is needed in each:
 * such chapters go to the end of every runbook that has none of its own.
 */
export function shareEscalation({ runbooks, rest }: SplitFile): SplitFile {
  const shared = rest.filter(isEscalation);
  const pieces = shared.flatMap(({ title, pieces: own }) =>
    title ? [title, ...own] : own,
  );
  return {
    runbooks: runbooks.map(runbook =>
      runbook.pieces.some(
        piece => piece.kind === 'title' && piece.reading.role === 'escalation',
      )
        ? runbook
        : { ...runbook, shared: pieces },
    ),
    rest: rest.filter(part => !isEscalation(part)),
  };
}

function isEscalation({ title }: RunbookPieces): boolean {
  return title?.reading.role === 'escalation' && title.reading.exact;
}
