import type { RunbookSummary } from '@callboard/backstage-plugin-runbooks-common';

/** Whether every word of a search stands in what a runbook's line says of it. */
export function matchesText(runbook: RunbookSummary, text: string): boolean {
  const { title, slug, severity = '', owner = '', source } = runbook;
  const line = [title, slug, severity, owner, source.path]
    .join(' ')
    .toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every(word => line.includes(word));
}
