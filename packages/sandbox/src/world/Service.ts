import type { Repository } from './Repository';

export type EnvironmentName = 'dev' | 'staging' | 'prod';

export interface StackAddress {
  accountId: string;
  region: string;
  stackName: string;
}

export interface ServiceEnvironment {
  name: EnvironmentName;
  branch: string;
  /** Name of the GitHub environment; absent where the repository reports no deployments. */
  github?: string;
  /** Stacks that a deployment updates, in this order. */
  stacks: StackAddress[];
  url?: string;
  /** Whether a person has to approve. */
  approval: boolean;
}

/** One deployable thing of the demonstration and how it is delivered. */
export interface Service {
  name: string;
  repository: Repository;
  /** `actions`: jobs bound to environments. `platform`: a hosting platform reports deployments. `runs`: nothing but workflow runs. */
  delivery: 'actions' | 'platform' | 'runs';
  /** File name of the workflow that delivers it; none for a platform. */
  workflow?: string;
  /** Quality gates: jobs side by side, stage after stage. */
  gates: string[][];
  /** Ends the name of its deploy jobs, in a repository of several services. */
  component?: string;
  environments: ServiceEnvironment[];
  /** Files that its commits touch. */
  paths: string[];
}

/** Name of the job that deploys to an environment. */
export function deployJobName(
  service: Service,
  environment: ServiceEnvironment,
): string {
  const place = environment.name === 'prod' ? 'production' : environment.name;
  return service.component
    ? `deploy-${place} (${service.component})`
    : `deploy-${place}`;
}
