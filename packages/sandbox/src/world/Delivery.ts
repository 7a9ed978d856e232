import { commitMessages } from './content/commitMessages';
import { ancestorsOf } from './git/compareCommits';
import type { Account, Commit, Instant, Run } from './model';
import { planRun } from './plan/planRun';
import type { RunPlan, Target } from './plan/RunPlan';
import type { Repository } from './Repository';
import type { EnvironmentName, Service } from './Service';
import type { World } from './World';

/**
 * How a team delivers one repository: commits go to `develop`, from there to dev and
 * staging; a release moves `main`, from where production is deployed.
 */
export class Delivery {
  #release: number;
  #builds = 0;
  readonly #counts = new Map<string, number>();

  constructor(
    readonly world: World,
    readonly repository: Repository,
    readonly authors: Account[],
    private readonly major: number,
    firstMinor: number,
    firstPullRequest: number,
  ) {
    this.#release = firstMinor;
    this.#counts.set('pull request', firstPullRequest);
  }

  /** Version of the newest release. */
  get released(): string {
    return `v${this.major}.${this.#release - 1}.0`;
  }

  /** Merges a pull request for one service into `develop`. */
  merge(service: Service, at: Instant, message?: string): Commit {
    const messages = commitMessages[service.name] ?? ['Update dependencies'];
    const number = this.#count('pull request');
    const text =
      message ?? messages[this.#count(service.name) % messages.length];
    this.#builds += 1;
    return this.#push({
      message: `${text} (#${number})`,
      author: this.world.random.pick(this.authors),
      at,
      branches: ['develop'],
      touches: [this.world.random.pick(service.paths)],
      version: `v${this.major}.${this.#release}.0-dev.${this.#builds}`,
    });
  }

  /** Commits the new version number to `develop` and moves `main` there; where `main` has commits of its own, by a merge. */
  release(at: Instant): Commit {
    const version = `v${this.major}.${this.#release}.0`;
    this.#release += 1;
    this.#builds = 0;
    const main = this.repository.tip('main', at);
    const author = this.authors[0];
    const bump = this.#push({
      message: `Release ${version}`,
      author,
      at,
      branches: ['develop'],
      touches: ['package.json'],
      version,
    });
    const isAhead =
      !main ||
      ancestorsOf(this.repository.commits, bump.sha).some(
        commit => commit.sha === main,
      );
    if (isAhead) {
      this.repository.moveBranch('main', bump.sha, at);
      return bump;
    }
    return this.#push({
      message: `Merge branch 'develop' for ${version}`,
      author,
      at: at + 60_000,
      branches: ['main'],
      parents: [main, bump.sha],
      touches: ['package.json'],
      version,
    });
  }

  /** Commits a fix to `main` alone. */
  hotfix(at: Instant, message: string, path: string, author: Account): Commit {
    const number = this.#count('pull request');
    return this.#push({
      message: `${message} (#${number})`,
      author,
      at,
      branches: ['main'],
      touches: [path],
      version: `${this.released.replace(/0$/, '1')}`,
    });
  }

  /** Runs the service's workflow for one environment. */
  deploy(
    service: Service,
    environment: EnvironmentName,
    commit: Commit,
    at: Instant,
    options: Partial<RunPlan> & { target?: Partial<Target> } = {},
  ): Run {
    const { target, ...plan } = options;
    const place = environmentOf(service, environment);
    return planRun(this.world, {
      service,
      event: 'push',
      branch: place.branch,
      commit,
      actor: commit.author,
      startAt: at,
      targets: [{ environment: place, ...target }],
      ...plan,
    });
  }

  #push(commit: Parameters<Repository['commit']>[0]): Commit {
    const made = this.repository.commit(commit);
    this.world.announce(commit.at, this.repository, {
      event: 'push',
      branch: commit.branches[0],
      sha: made.sha,
    });
    return made;
  }

  #count(what: string): number {
    const next = (this.#counts.get(what) ?? -1) + 1;
    this.#counts.set(what, next);
    return next;
  }
}

/** @throws RangeError where the service is not deployed there. */
export function environmentOf(service: Service, name: EnvironmentName) {
  const environment = service.environments.find(
    candidate => candidate.name === name,
  );
  if (!environment) {
    throw new RangeError(
      `${service.name} has no environment ${name}; it has ${service.environments
        .map(candidate => candidate.name)
        .join(', ')}`,
    );
  }
  return environment;
}
