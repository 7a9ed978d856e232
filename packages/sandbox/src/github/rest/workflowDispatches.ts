import { z } from 'zod';
import type { Run } from '../../world/model';
import { planDispatch } from '../../world/plan/planDispatch';
import {
  readTrigger,
  type WorkflowInput,
} from '../../world/plan/WorkflowTrigger';
import { callerOf } from '../protocol/callerOf';
import { GitHubError } from '../protocol/GitHubError';
import { tokenOf } from '../protocol/tokenOf';
import {
  found,
  json,
  nothing,
  type RepositoryRequest,
  type RestRouter,
} from './RestRouter';

const MOST_INPUTS = 25;

const bodySchema = z.object({
  ref: z.string(),
  inputs: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .default({}),
  return_run_details: z.boolean().default(false),
});

/** Starting a workflow by hand. */
export function addWorkflowDispatchRoute(rest: RestRouter): void {
  const { links } = rest.context;
  rest.onRepository(
    'post',
    '/actions/workflows/:workflow/dispatches',
    rested => {
      const { repository, request } = rested;
      const workflow = found(repository.workflow(rested.params.workflow));
      const body = bodySchema.safeParse(request.body);
      if (!body.success) {
        throw GitHubError.invalid(invalidRequest(request.body));
      }
      const { knowsRunDetails } = rest.context.world;
      if (
        knowsRunDetails === 'refused' &&
        'return_run_details' in request.body
      ) {
        throw new GitHubError(
          400,
          'Invalid request.\n\n"return_run_details" is not a permitted key.',
        );
      }
      const run = start(rest, rested, workflow, body.data);
      return body.data.return_run_details && knowsRunDetails === 'yes'
        ? json({
            workflow_run_id: run.id,
            run_url: links.runApi(repository, run),
            html_url: links.runWeb(repository, run),
          })
        : nothing();
    },
  );
}

function start(
  { context: { world } }: RestRouter,
  { repository, request, now }: RepositoryRequest,
  workflow: Run['workflow'],
  { ref, inputs }: z.output<typeof bodySchema>,
): Run {
  const branch = ref.replace(/^refs\/heads\//, '');
  const sha = repository.tip(branch, now);
  const commit = sha === undefined ? undefined : repository.commits.get(sha);
  if (!commit) {
    throw GitHubError.invalid(`No ref found for: ${ref}`);
  }
  const file = found(repository.filesAt(commit).read(workflow.path));
  const trigger = readTrigger(file.toString('utf8'));
  if (!trigger) {
    throw GitHubError.invalid(
      "Workflow does not have 'workflow_dispatch' trigger",
    );
  }
  return planDispatch(world, {
    repository,
    workflow,
    trigger,
    branch,
    commit,
    actor: callerOf(world, tokenOf(request)),
    inputs: fillIn(trigger.inputs, inputs),
    at: now,
  });
}

/**
 * Inputs with the defaults of those that were left out.
 *
 * @throws GitHubError in GitHub's words where they do not fit what the workflow declares.
 */
function fillIn(
  declared: Map<string, WorkflowInput>,
  given: z.output<typeof bodySchema>['inputs'],
): Record<string, string> {
  const names = Object.keys(given);
  if (names.length > MOST_INPUTS) {
    throw GitHubError.invalid(
      `you may only define up to ${MOST_INPUTS} \`inputs\` for a \`workflow_dispatch\` event`,
    );
  }
  const unexpected = names.filter(name => !declared.has(name));
  if (unexpected.length > 0) {
    throw GitHubError.invalid(
      `Unexpected inputs provided: ${JSON.stringify(unexpected)}`,
    );
  }
  return Object.fromEntries(
    [...declared].map(([name, input]) => [
      name,
      valueOf(name, input, given[name]),
    ]),
  );
}

function valueOf(
  name: string,
  { type, required, default: fallback, options }: WorkflowInput,
  given: string | number | boolean | undefined,
): string {
  const value = String(given ?? fallback ?? '');
  if (required && value === '') {
    throw GitHubError.invalid(`Required input '${name}' not provided`);
  }
  if (type === 'choice' && value !== '' && !options.includes(value)) {
    throw GitHubError.invalid(
      `Provided value '${value}' for input '${name}' not in the list of allowed values`,
    );
  }
  if (type === 'boolean' && !['', 'true', 'false'].includes(value)) {
    throw GitHubError.invalid(
      `Provided value '${value}' for input '${name}' is not a boolean`,
    );
  }
  return value;
}

function invalidRequest(body: unknown): string {
  const hasRef = typeof body === 'object' && body !== null && 'ref' in body;
  return hasRef
    ? 'Invalid request.\n\nThe body does not match the schema of this endpoint.'
    : 'Invalid request.\n\n"ref" wasn\'t supplied.';
}
