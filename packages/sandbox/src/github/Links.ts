import type { Deployment, Job, Run } from '../world/model';
import type { Repository } from '../world/Repository';

/** Builds addresses the way GitHub Enterprise lays them out. */
export class Links {
  readonly #base: () => string;

  constructor(base: () => string) {
    this.#base = base;
  }

  get web(): string {
    return this.#base();
  }

  get api(): string {
    return `${this.#base()}/api/v3`;
  }

  repositoryWeb(repository: Repository): string {
    return `${this.web}/${repository.fullName}`;
  }

  repositoryApi(repository: Repository): string {
    return `${this.api}/repos/${repository.fullName}`;
  }

  runWeb(repository: Repository, run: Run): string {
    return `${this.repositoryWeb(repository)}/actions/runs/${run.id}`;
  }

  jobWeb(repository: Repository, run: Run, job: Job): string {
    return `${this.runWeb(repository, run)}/job/${job.id}`;
  }

  runApi(repository: Repository, run: Run): string {
    return `${this.repositoryApi(repository)}/actions/runs/${run.id}`;
  }

  /** Where a deployment's log lies. */
  log(repository: Repository, deployment: Deployment): string {
    const { run, job } = deployment;
    return run && job
      ? this.jobWeb(repository, run, job)
      : deployment.logUrl ?? '';
  }
}
