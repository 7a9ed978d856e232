import { InputError, ServiceUnavailableError } from '@backstage/errors';
import type { z } from 'zod';
import type { WorkflowAddress } from '../AutomationRecord';
import type {
  DispatchOutcome,
  WorkflowHost,
  WorkflowRun,
} from '../WorkflowHost';
import {
  dispatched,
  repository,
  viewer,
  workflowRun,
  workflowRuns,
} from './answers';
import { explainAnswer } from './explainAnswer';
import type { GithubAnswer, GithubRest } from './GithubRest';
import { GithubUnreachableError } from './GithubUnreachableError';

/**
 * {@link WorkflowHost} at GitHub, or a server of one's own.
 *
 * @remarks GitHub tells which run a dispatch became since February 2026, when asked to by
 * `return_run_details`. A server that is older either overlooks that (204) or refuses
 * the whole request (400), and is then asked without it: nothing was started by the first.
 */
export class GithubWorkflowHost implements WorkflowHost {
  readonly #rest: GithubRest;

  constructor(options: { rest: GithubRest }) {
    this.#rest = options.rest;
  }

  pageOf({ host, owner, name, workflow }: WorkflowAddress): string {
    return `${this.#rest.webUrl(
      host,
    )}/${owner}/${name}/actions/workflows/${workflow}`;
  }

  async defaultBranch(
    address: WorkflowAddress,
    signal?: AbortSignal,
  ): Promise<string> {
    const answer = await this.#read(address, '', signal);
    return understood(repository, answer, address).default_branch;
  }

  async dispatch(
    address: WorkflowAddress,
    { ref, inputs }: { ref: string; inputs: Record<string, string> },
  ): Promise<DispatchOutcome> {
    const ask = (details: object) =>
      this.#rest.request(
        address,
        'POST',
        `${pathOf(address)}${workflowPath(address)}/dispatches`,
        { body: { ref, inputs, ...details } },
      );
    try {
      let answer = await ask({ return_run_details: true });
      if (knowsNoDetails(answer)) {
        answer = await ask({});
      }
      return outcomeOf(answer, { ...address, ref });
    } catch (error) {
      if (error instanceof InputError) {
        return { kind: 'refused', text: error.message };
      }
      if (error instanceof GithubUnreachableError) {
        return {
          kind: error.neverSent ? 'refused' : 'uncertain',
          text: error.message,
        };
      }
      throw error;
    }
  }

  async getRun(
    address: WorkflowAddress,
    id: string,
    signal?: AbortSignal,
  ): Promise<WorkflowRun | undefined> {
    const answer = await this.#read(address, `/actions/runs/${id}`, signal);
    return answer.status === 404
      ? undefined
      : understood(workflowRun, answer, address);
  }

  async listOwnDispatches(
    address: WorkflowAddress,
    { since }: { since: string },
    signal?: AbortSignal,
  ): Promise<WorkflowRun[]> {
    const self = understood(
      viewer,
      await this.#answer(address, () =>
        this.#rest.graphql(address, '{ viewer { login } }', signal),
      ),
      address,
    ).data.viewer.login;
    const query = new URLSearchParams({
      event: 'workflow_dispatch',
      actor: self,
      created: `>=${since}`,
      per_page: '100',
    });
    const answer = await this.#read(
      address,
      `${workflowPath(address)}/runs?${query}`,
      signal,
    );
    const runs = understood(workflowRuns, answer, address).workflow_runs;
    // Not every server heeds all of the query.
    return runs.filter(
      ({ actor, event, createdAt }) =>
        actor === self && event === 'workflow_dispatch' && createdAt >= since,
    );
  }

  async #read(
    address: WorkflowAddress,
    path: string,
    signal: AbortSignal | undefined,
  ): Promise<GithubAnswer> {
    return this.#answer(address, () =>
      this.#rest.request(address, 'GET', `${pathOf(address)}${path}`, {
        signal,
      }),
    );
  }

  async #answer(
    { host }: WorkflowAddress,
    ask: () => Promise<GithubAnswer>,
  ): Promise<GithubAnswer> {
    try {
      return await ask();
    } catch (error) {
      if (
        error instanceof InputError ||
        error instanceof GithubUnreachableError
      ) {
        throw new ServiceUnavailableError(error.message, error);
      }
      throw new ServiceUnavailableError(`${host} could not be asked`, error);
    }
  }
}

function pathOf({ owner, name }: WorkflowAddress): string {
  return `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
}

function workflowPath({ workflow }: WorkflowAddress): string {
  return `/actions/workflows/${encodeURIComponent(workflow)}`;
}

/** @throws `ServiceUnavailableError` where the answer is none. */
function understood<T>(
  schema: z.ZodType<T>,
  answer: GithubAnswer,
  address: WorkflowAddress,
): T {
  if (answer.status !== 200) {
    throw new ServiceUnavailableError(explainAnswer(answer, address));
  }
  const result = schema.safeParse(answer.data);
  if (!result.success) {
    throw new ServiceUnavailableError(
      `${address.host} answered with something else than its API promises; check the apiBaseUrl of its entry in integrations.github`,
      result.error,
    );
  }
  return result.data;
}

function knowsNoDetails({ status, data }: GithubAnswer): boolean {
  return (
    (status === 400 || status === 422) &&
    JSON.stringify(data ?? '').includes('return_run_details')
  );
}

function outcomeOf(
  answer: GithubAnswer,
  asked: WorkflowAddress & { ref: string },
): DispatchOutcome {
  const { status } = answer;
  if (status === 204) {
    return { kind: 'accepted' };
  }
  const details = dispatched.safeParse(answer.data);
  if (status === 200 && details.success) {
    const { workflow_run_id: id, html_url: url } = details.data;
    return { kind: 'started', workflowRunId: String(id), url };
  }
  if (status >= 200 && status < 300) {
    return {
      kind: 'uncertain',
      text: `${asked.host} answered with something else than its API promises`,
    };
  }
  const text = explainAnswer(answer, asked);
  return status >= 500
    ? { kind: 'uncertain', text }
    : { kind: 'refused', text };
}
