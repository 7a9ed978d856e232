import type {
  AuditorService,
  HttpAuthService,
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  type ChangeAnnouncer,
  type EntityAuthorizer,
} from '@callboard/backstage-plugin-environments-node';
import type { Router } from 'express';
import { AuthorizedAutomationService } from '../automation/AuthorizedAutomationService';
import { AutomationMetrics } from '../automation/AutomationMetrics';
import { AutomationFollower } from '../automation/AutomationFollower';
import { createAutomationRoutes } from '../automation/createAutomationRoutes';
import { DefaultAutomationService } from '../automation/DefaultAutomationService';
import { GithubRest } from '../automation/github/GithubRest';
import { GithubWorkflowHost } from '../automation/github/GithubWorkflowHost';
import { subscribeToWorkflowRuns } from '../automation/subscribeToWorkflowRuns';
import type { RunbookShelf } from '../shelf/RunbookShelf';
import { AuthorizedRunService } from './AuthorizedRunService';
import { createRunRoutes } from './createRunRoutes';
import { DefaultRunService } from './DefaultRunService';
import { RunAnnouncer } from './RunAnnouncer';
import { RunPresenter } from './RunPresenter';
import type { RunStores } from './RunStores';
import type { RunSurroundings } from './RunSurroundings';

const GITHUB_TIMEOUT_MS = 15_000;

/** What {@link createRuns} needs. */
export interface RunsOptions {
  auditor: AuditorService;
  authorizer: EntityAuthorizer;
  announcer: ChangeAnnouncer;
  /** Names the GitHub hosts and their credentials, in `integrations`. */
  config: RootConfigService;
  events: EventsService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  metrics: MetricsService;
  scheduler: SchedulerService;
  shelf: RunbookShelf;
  /** `new DatabaseRunStores(knex)`, after the plugin's migrations. */
  stores: RunStores;
  surroundings: RunSurroundings;
  /** For one request to GitHub; 15 seconds unless a test is in a hurry. */
  githubTimeoutMs?: number;
}

/** Puts runs and their automations together. */
export function createRuns(options: RunsOptions): {
  /** To be mounted at the root of the plugin's router. */
  routes: Router[];
  /** Follows automations, by events and on the scheduler. */
  start(): Promise<void>;
} {
  const { stores, shelf, surroundings, authorizer, logger } = options;
  const announcer = new RunAnnouncer(options);
  const presenter = new RunPresenter({ shelf, surroundings });
  const runs = new AuthorizedRunService({
    authorizer,
    store: stores.runs,
    service: new DefaultRunService({
      store: stores.runs,
      shelf,
      surroundings,
      presenter,
      announcer,
    }),
  });

  const integrations = ScmIntegrations.fromConfig(options.config);
  const host = new GithubWorkflowHost({
    rest: new GithubRest({
      integrations,
      credentials:
        DefaultGithubCredentialsProvider.fromIntegrations(integrations),
      timeoutMs: options.githubTimeoutMs ?? GITHUB_TIMEOUT_MS,
    }),
  });
  const metrics = new AutomationMetrics(options.metrics);
  const automations = new AuthorizedAutomationService({
    runs,
    service: new DefaultAutomationService({
      runs: stores.runs,
      store: stores.automations,
      host,
      surroundings,
      presenter,
      announcer,
      metrics,
    }),
  });
  const follower = new AutomationFollower({
    store: stores.automations,
    host,
    announcer,
    metrics,
    logger,
  });

  return {
    routes: [
      createRunRoutes({ ...options, service: runs }),
      createAutomationRoutes({ ...options, service: automations }),
    ],
    async start() {
      await subscribeToWorkflowRuns({ ...options, follower });
      await options.scheduler.scheduleTask({
        id: 'follow-automations',
        frequency: { seconds: 15 },
        initialDelay: { seconds: 15 },
        timeout: { minutes: 5 },
        fn: signal => follower.followDue(signal),
      });
    },
  };
}
