import type { RunbookMeta } from '../types';

/** What is known of a runbook without front matter. */
export function emptyMeta(): RunbookMeta {
  return {
    alarms: [],
    checks: [],
    services: [],
    environments: [],
    contacts: [],
    automations: [],
    other: {},
  };
}
