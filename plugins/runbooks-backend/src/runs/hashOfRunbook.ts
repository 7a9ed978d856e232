import { createHash } from 'node:crypto';
import { canonicalJson } from '@callboard/backstage-plugin-environments-node';
import type { Runbook } from '@callboard/backstage-plugin-runbooks-common';

/** Names a version of a runbook: another one in the same file does not change it. */
export function hashOfRunbook({ lines: _, ...runbook }: Runbook): string {
  return createHash('sha256').update(canonicalJson(runbook)).digest('hex');
}
