import pLimit from 'p-limit';
import type {
  Observation,
  SweepContext,
} from '@callboard/backstage-plugin-deployments-node';
import { explainGithubError } from '../client/explainGithubError';
import type { GithubClient } from '../client/GithubClient';
import type { GithubSourceConfig } from '../config/githubSourceConfig';
import { newestAttempts } from '../runs/newestAttempts';
import { RunAllowance } from '../runs/RunAllowance';
import { RunEnricher, type Enriched } from '../runs/RunEnricher';
import { needsStandIns, StandIns } from '../runs/StandIns';
import type { WorkflowRuns } from '../runs/WorkflowRuns';
import type { AnsweredList, RepositoryAnswer } from './deploymentsAnswer';
import { historyRead, rememberNewest } from './historyReads';
import type { Remembered, RepositoryMemory } from './RepositoryMemory';
import { repositoryName, type RepositoryRead } from './RepositoryRead';
import type { SweepFailures } from './SweepFailures';
import { toObservations, type Observed } from './toObservations';

type Answered = Extract<RepositoryAnswer, { lists: AnsweredList[] }>;

/** What a sweep knows of one repository until it ends. */
interface Progress {
  read: RepositoryRead;
  before: Remembered;
  now: Remembered;
  enricher: RunEnricher;
  history?: RepositoryRead;
  /** Ids of the deployments that were handed on with what their runs know. */
  told: Set<string>;
  /** Older deployments whose runs are opened last, if the allowance lasts. */
  older: Observed[];
}

/** Turns answers into observations, adds what the runs know, and hands them on. */
export class RepositoryIngest {
  private readonly progress = new Map<string, Progress>();
  private readonly allowance: RunAllowance;
  private readonly standIns: StandIns;
  private readonly limit: pLimit.Limit;

  constructor(
    private readonly deps: {
      client: GithubClient;
      runs: WorkflowRuns;
      memory: RepositoryMemory;
      config: GithubSourceConfig;
      failures: SweepFailures;
      context: SweepContext;
    },
  ) {
    this.allowance = new RunAllowance(deps.config.runsPerSweep);
    this.standIns = new StandIns(deps.runs);
    this.limit = pLimit(deps.config.requestsAtOnce);
  }

  /** Takes the newest deployments of some repositories. */
  async newest(answers: RepositoryAnswer[]): Promise<void> {
    const observations = await this.each(answers, async answer => {
      const progress = await this.begin(answer);
      const { read, now } = progress;
      const observed = observe(answer);
      const found = observed.map(({ observation }) => observation);
      const inferred = await this.standIn(read, found, now, answer);
      const all = [...observed, ...inferred];
      const shown = newestAttempts(all.map(({ observation }) => observation));
      const enriched = await progress.enricher.enrich(all, one =>
        shown.has(one),
      );

      progress.older = all.filter(({ observation }) => !shown.has(observation));
      progress.told = new Set(found.map(({ sourceId }) => sourceId));
      progress.history = historyRead(
        read,
        answer.lists,
        now,
        this.deps.config.historyPerEnvironment,
      );
      if (!progress.history) {
        rememberNewest(read, answer.lists, now);
      }
      this.noteProblems(read, enriched);
      return [...enriched.deployments, ...enriched.steps];
    });
    await this.deps.context.ingest(observations);
  }

  /** Reads that go further back, of the repositories that need it. */
  historyReads(): RepositoryRead[] {
    return [...this.progress.values()].flatMap(({ history }) => history ?? []);
  }

  /** Takes what {@link historyReads} were answered with. */
  async history(answers: RepositoryAnswer[]): Promise<void> {
    const observations = await this.each(answers, async answer => {
      const progress = this.progress.get(
        repositoryName(answer.read.repository),
      );
      const observed = observe(answer);
      if (!progress) {
        return [];
      }
      rememberNewest(answer.read, answer.lists, progress.now);
      progress.older.push(
        ...observed.filter(
          ({ observation }) => !progress.told.has(observation.sourceId),
        ),
      );
      return observed.map(({ observation }) =>
        progress.told.has(observation.sourceId)
          ? { ...observation, failure: undefined, approval: undefined }
          : observation,
      );
    });
    await this.deps.context.ingest(observations);
  }

  /** Opens older runs as far as the allowance goes, and remembers what was read. */
  async finish(): Promise<void> {
    await Promise.all(
      [...this.progress.values()].map(({ read, older, enricher, ...state }) =>
        this.limit(async () => {
          if (!this.deps.context.signal.aborted) {
            const enriched = await enricher.enrich(
              older,
              one => one.environment !== undefined,
            );
            this.noteProblems(read, enriched);
            if (enriched.steps.length > 0) {
              await this.deps.context.ingest(enriched.steps);
            }
          }
          await this.deps.memory.remember(
            read.repository,
            state.before,
            state.now,
          );
        }),
      ),
    );
  }

  private async each(
    answers: RepositoryAnswer[],
    take: (answer: Answered) => Promise<Observation[]>,
  ): Promise<Observation[]> {
    const taken = await Promise.all(
      answers.map(answer =>
        this.limit(async () => ('lists' in answer ? take(answer) : [])),
      ),
    );
    return taken.flat();
  }

  private async begin({ read }: Answered): Promise<Progress> {
    const { client, runs, memory, context } = this.deps;
    const before = await memory.recall(read.repository);
    const now = structuredClone(before);
    const progress: Progress = {
      read,
      before,
      now,
      told: new Set(),
      older: [],
      enricher: new RunEnricher(
        runs,
        client,
        read.repository,
        now,
        this.allowance,
        context.signal,
      ),
    };
    this.progress.set(repositoryName(read.repository), progress);
    return progress;
  }

  private async standIn(
    read: RepositoryRead,
    found: Observed['observation'][],
    now: Remembered,
    answer: Answered,
  ): Promise<Observed[]> {
    const inferred: Observed[] = [];
    for (const target of read.targets) {
      const needed = needsStandIns(target, found);
      now.standIns = now.standIns.filter(ref => ref !== target.entityRef);
      if (needed) {
        now.standIns.push(target.entityRef);
        try {
          const observations = await this.standIns.read(
            this.deps.client,
            read.repository,
            target,
            answer.url,
            this.deps.context.signal,
          );
          inferred.push(...observations.map(observation => ({ observation })));
        } catch (error) {
          this.deps.failures.add(
            [target],
            `Workflow runs of ${repositoryName(
              read.repository,
            )}: ${explainGithubError(error, this.deps.client.host)}`,
          );
        }
      }
    }
    return inferred;
  }

  private noteProblems(read: RepositoryRead, enriched: Enriched): void {
    for (const { entityRef, message } of enriched.problems) {
      this.deps.failures.add(
        read.targets.filter(target => target.entityRef === entityRef),
        message,
      );
    }
  }
}

function observe(answer: Answered): Observed[] {
  return toObservations(
    answer.read.targets,
    answer.lists.flatMap(({ deployments }) => deployments),
  );
}
