import type {
  EntityEnvironments,
  Environment,
} from '@callboard/backstage-plugin-environments-common';
import type { DeploymentNode } from './LoopbackGithub';

export const COMMIT = '7fd1a60b01f91b314f59955a4e4d4e80d8edf11d';

export function environment(
  name: string,
  options: { github?: string[]; branches?: string[] } = {},
): Environment {
  return {
    name,
    title: name,
    tier: name === 'prod' ? 'production' : 'development',
    github: {
      environments: options.github ?? [name],
      branches: options.branches ?? [name === 'prod' ? 'main' : 'develop'],
    },
  };
}

export function target(
  repository: string,
  options: Partial<EntityEnvironments> & { host?: string } = {},
): EntityEnvironments {
  const { host = 'github.com', ...others } = options;
  const [owner, name] = repository.split('/');
  return {
    entityRef: `component:default/${name}`,
    environments: [
      environment('dev'),
      environment('prod', { github: ['prod', 'production'] }),
    ],
    repository: { host, owner, name },
    workflows: [],
    stacks: [],
    ...others,
  };
}

/** A deployment as GraphQL tells it; minutes count from the start of a day. */
export function deploymentNode(
  id: number,
  environmentName: string,
  minute: number,
  fields: Partial<DeploymentNode> & {
    status?: Record<string, unknown>;
  } = {},
): DeploymentNode {
  const { status, ...others } = fields;
  const createdAt = minuteOfDay(minute);
  const reported = status && {
    __typename: 'DeploymentStatus',
    createdAt: minuteOfDay(minute + 3),
    updatedAt: minuteOfDay(minute + 3),
    description: null,
    logUrl: null,
    environmentUrl: null,
    ...status,
  };
  return {
    __typename: 'Deployment',
    id: `DE_${id}`,
    databaseId: id,
    environment: environmentName,
    originalEnvironment: environmentName,
    state: 'ACTIVE',
    createdAt,
    updatedAt: createdAt,
    commitOid: COMMIT,
    commit: {
      messageHeadline: 'Add a callboard',
      author: { name: 'Mona', avatarUrl: 'https://example.com/mona.png' },
    },
    ref: { name: 'main' },
    creator: {
      __typename: 'User',
      login: 'mona',
      name: 'Mona',
      avatarUrl: 'https://example.com/mona.png',
      url: 'https://example.com/mona',
    },
    latestStatus: reported ?? null,
    statuses: { nodes: reported ? [reported] : [] },
    ...others,
  };
}

export function minuteOfDay(minute: number): string {
  return new Date(Date.UTC(2026, 10, 20, 0, minute)).toISOString();
}

/** A job as REST tells it. */
export function job(
  id: number,
  name: string,
  fields: Record<string, unknown> = {},
) {
  return {
    id,
    run_id: 77,
    name,
    status: 'completed',
    conclusion: 'success',
    created_at: minuteOfDay(1),
    started_at: minuteOfDay(2),
    completed_at: minuteOfDay(3),
    html_url: `https://github.com/acme/shop/actions/runs/77/job/${id}`,
    steps: [],
    ...fields,
  };
}
