import { freshnessOf } from '../freshness';
import type { Runbook, RunbookDiagnostic } from '../types';

/**
 * Names that the portal has values for.
 *
 * @public
 */
export const RUNBOOK_VARIABLES = [
  'environment',
  'tier',
  'entity',
  'stack',
  'region',
  'endpoint',
];

/** What makes one runbook hard to use. */
export function lintRunbook(
  { title, kind, meta, sections, variables, lines }: Runbook,
  now: Date,
): RunbookDiagnostic[] {
  const found: RunbookDiagnostic[] = [];
  const add = (rule: string, message: string) =>
    found.push({ level: 'hint', rule, message, line: lines.from });
  const hasSteps = sections.some(({ blocks }) =>
    blocks.some(block => block.kind === 'steps'),
  );
  if (!hasSteps) {
    add(
      'no-steps',
      `“${title}” has no steps, so there is nothing to tick off in a run. Write what to do as a numbered list or with boxes.`,
    );
  }
  if (kind === 'procedure' && !meta.owner && !meta.role) {
    add(
      'no-owner',
      `“${title}” falls due, and nobody is named to do it. Add owner or role to the front matter.`,
    );
  }
  const freshness = freshnessOf({ meta, now });
  if (freshness.state === 'stale') {
    add(
      'review-overdue',
      `“${title}” has to be reviewed: ${freshness.reason} Review it, and set last_reviewed.`,
    );
  }
  const unknown = variables.filter(name => !RUNBOOK_VARIABLES.includes(name));
  if (unknown.length) {
    add(
      'unknown-variable',
      `Nothing fills in ${unknown
        .map(name => `{{${name}}}`)
        .join(', ')}. Known are ${RUNBOOK_VARIABLES.join(', ')}.`,
    );
  }
  return found;
}
