import { randomUUID } from 'node:crypto';
import type { PageEvent } from '@callboard/backstage-plugin-on-call-common';
import { API, POLICY } from './testBook';

/** Somebody pages about the entity of the tests. */
export function pagedEvent({
  at,
  by = 'user:default/caller',
  summary = 'The API answers nobody',
  policy = POLICY,
}: {
  at: string;
  by?: string;
  summary?: string;
  policy?: typeof POLICY;
}): Extract<PageEvent, { kind: 'paged' }> {
  return {
    kind: 'paged',
    at,
    by,
    page: {
      id: randomUUID(),
      entityRef: API,
      entityTitle: 'API',
      policy,
      severity: policy.severities[0],
      summary,
    },
  };
}
