import type { RunbookAutomation } from '@callboard/backstage-plugin-runbooks-common';
import type { Knex } from 'knex';
import {
  shelvedRunbook,
  testRunbook,
} from '../../runs/__testUtils__/shelvedRunbook';
import { startRuns } from '../../runs/__testUtils__/startRuns';
import { LoopbackActions } from './LoopbackActions';

export const ROLLBACK: RunbookAutomation = {
  name: 'rollback-api',
  title: 'Roll back the API',
  workflow: 'rollback.yml',
  inputs: { stack: '{{stack}}', reason: 'runbook' },
};

/** Runs of a runbook with automations, and the GitHub that has its repository. */
export async function startAutomations(
  options: {
    automations?: RunbookAutomation[];
    /** Of another replica, to share it. */
    github?: LoopbackActions;
    knex?: Knex;
    timeoutMs?: number;
    /** Of `integrations.github`; the one that fits where absent. */
    integrations?: object[];
  } = {},
) {
  const github = options.github ?? (await LoopbackActions.start());
  const backend = await startRuns({
    knex: options.knex,
    github: options.integrations ?? [github.integration],
    githubTimeoutMs: options.timeoutMs,
    runbooks: [
      shelvedRunbook({
        runbook: testRunbook(options.automations ?? [ROLLBACK]),
        repository: {
          host: github.host,
          owner: 'acme',
          name: 'api',
          branch: 'main',
        },
      }),
    ],
  });
  const { as } = backend;
  return {
    ...backend,
    github,
    /** Asks for an automation to be started. */
    ask: (
      runId: string,
      body: object = {},
      { user = 'one', name = ROLLBACK.name } = {},
    ) =>
      as(user).post(`runs/${runId}/automations/${name}`, {
        requestId: `${Math.random()}`,
        ...body,
      }),
    preview: (runId: string, name = ROLLBACK.name) =>
      as('one').get(`runs/${runId}/automations/${name}`),
    /** How the only automation of a run stands. */
    async standing(runId: string) {
      const { body } = await as('one').get(`runs/${runId}`).expect(200);
      expect(body.state.automations).toHaveLength(1);
      return body.state.automations[0];
    },
    /** Makes it that long ago that automations were asked for, and due now. */
    async age(milliseconds: number) {
      const at = new Date(Date.now() - milliseconds).toISOString();
      await backend
        .knex('run_automations')
        .whereNotNull('due_at')
        .update({ requested_at: at, due_at: at });
    },
  };
}
