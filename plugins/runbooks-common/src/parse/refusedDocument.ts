import type { RunbookDocument } from '../types';
import { emptyMeta } from './emptyMeta';
import { slugOf } from './slugOf';
import { titleFromPath } from './titleFromPath';

/** A file that is not parsed: one runbook that shows it as it is. */
export function refusedDocument(
  text: string,
  path: string,
  reason: string,
): RunbookDocument {
  const title = titleFromPath(path);
  return {
    runbooks: [
      {
        slug: slugOf(title, 80) || 'runbook',
        title,
        kind: 'incident',
        meta: emptyMeta(),
        sections: [
          {
            id: 'start',
            title: '',
            role: 'other',
            blocks: [{ kind: 'code', code: { language: 'text', code: text } }],
          },
        ],
        variables: [],
        lines: { from: 1, to: text.split('\n').length },
      },
    ],
    rest: [],
    diagnostics: [
      {
        level: 'problem',
        rule: 'not-read',
        message: `This file is shown as plain text: ${reason}.`,
        line: 1,
      },
    ],
  };
}
