import type {
  Runbook,
  RunbookAutomation,
  RunbookStep,
} from '@callboard/backstage-plugin-runbooks-common';
import type { RunbookShelf } from '../../shelf/RunbookShelf';
import type { ShelvedRunbook } from '../../shelf/ShelvedRunbook';

const step = (id: string, steps: RunbookStep[] = []): RunbookStep => ({
  id,
  text: `Do ${id}`,
  code: [],
  steps,
});

/** With the steps `a`, `b`, `b-1` and `c`. */
export function testRunbook(automations: RunbookAutomation[] = []): Runbook {
  return {
    slug: 'website-down',
    title: 'Website down',
    kind: 'incident',
    meta: {
      alarms: [],
      checks: [],
      services: [],
      environments: [],
      contacts: [],
      automations,
      other: {},
    },
    sections: [
      {
        id: 'resolution',
        title: 'Resolution',
        role: 'resolution',
        blocks: [
          {
            kind: 'steps',
            ordered: true,
            steps: [step('a'), step('b', [step('b-1')]), step('c')],
          },
        ],
      },
    ],
    variables: [],
    lines: { from: 1, to: 20 },
  };
}

export function shelvedRunbook(
  options: Partial<ShelvedRunbook> = {},
): ShelvedRunbook {
  return {
    id: 'website-down',
    entityRef: 'component:default/api',
    contentHash: 'hash-1',
    runbook: testRunbook(),
    steps: 4,
    diagnostics: [],
    source: {
      path: 'docs/runbooks/website-down.md',
      url: 'https://github.com/acme/api/blob/main/docs/runbooks/website-down.md',
    },
    firstSeenAt: '2026-11-01T00:00:00.000Z',
    observedAt: '2026-11-22T00:00:00.000Z',
    ...options,
  };
}

/** Holds what a test puts on it. */
export class FakeShelf implements RunbookShelf {
  constructor(readonly items: ShelvedRunbook[]) {}

  async list(entityRef: string) {
    return this.items.filter(item => item.entityRef === entityRef);
  }

  async get(entityRef: string, runbookId: string) {
    return this.items.find(
      item => item.entityRef === entityRef && item.id === runbookId,
    );
  }

  async listProcedures() {
    return this.items.filter(({ runbook }) => runbook.meta.schedule);
  }
}
