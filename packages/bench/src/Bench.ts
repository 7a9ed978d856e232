import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  createBenchDatabase,
  type BenchDatabase,
} from './database/BenchDatabase';
import type { BenchOptions } from './options';
import { Portal } from './portal/Portal';
import { freePort } from './processes/freePort';
import type { NodeProcess } from './processes/NodeProcess';
import { repositoryRoot } from './repositoryRoot';
import type { StackPlace } from './sandbox/countPlaces';
import { Sandbox } from './sandbox/Sandbox';

/** Sources are due once at their first start, and then not before the run is over. */
const NOT_DUE_AGAIN = 24 * 3600;

/** Parts of features' names, for what is left out of a start of the portal. */
export const parts = {
  callboard: '@callboard/',
  github: 'deployments-backend-module-github',
  cloudformation: 'deployments-backend-module-cloudformation',
  healthModules: 'plugin-environment-health-backend-module',
};

/** Parts of the names of a family's features. */
const families = {
  deployments: ['plugin-deployments-backend'],
  health: ['plugin-environment-health-backend'],
  runbooks: ['plugin-runbooks-backend', 'search-backend-module-runbooks'],
  'on-call': ['plugin-on-call-backend'],
};

/** Plugins that are measured each for itself. */
export type Family = keyof typeof families;

/** Plainly not a secret: it guards a portal that lives for minutes on loopback. */
const WEBHOOK_SECRET = 'bench-webhook-secret';

/** What is left of a run until it is closed. */
export interface Closable {
  close(): Promise<void>;
}

/** The processes and databases of one run, and the means to start the portal on them. */
export class Bench {
  readonly options: BenchOptions;
  readonly database: BenchDatabase;
  readonly webhookSecret = WEBHOOK_SECRET;
  readonly #startedAt = Date.now();
  readonly #folder: string;
  readonly #log = createWriteStream(path.join(repositoryRoot, 'bench.log'));
  readonly #processes = new Set<NodeProcess>();
  #sandbox: Sandbox | undefined;
  #closing: Promise<void> | undefined;
  #places: StackPlace[] = [];

  private constructor(
    options: BenchOptions,
    folder: string,
    database: BenchDatabase,
  ) {
    this.options = options;
    this.database = database;
    this.#folder = folder;
  }

  /**
   * Does the work on processes and databases of its own, and ends them when it is done.
   *
   * @param onBench - told of what has to be closed when the run is broken off.
   */
  static async during<T>(
    options: BenchOptions,
    onBench: (bench: Closable) => void,
    work: (bench: Bench) => Promise<T>,
  ): Promise<T> {
    const folder = await mkdtemp(path.join(tmpdir(), 'callboard-bench-'));
    const { postgres } = options;
    const bench = new Bench(
      options,
      folder,
      await createBenchDatabase(postgres, folder),
    );
    onBench(bench);
    try {
      return await work(bench);
    } finally {
      await bench.close();
    }
  }

  get #caFile(): string {
    return path.join(this.#folder, 'sandbox-ca.pem');
  }

  get sandbox(): Sandbox {
    if (!this.#sandbox) {
      throw new Error('The sandbox was not started');
    }
    return this.#sandbox;
  }

  async startSandbox(
    content: { runbooksPerService?: number; onCall?: boolean } = {},
  ) {
    this.#sandbox = await Sandbox.start({
      ...content,
      services: this.options.services,
      caFile: this.#caFile,
      onLine: line => this.#print('sandbox', line),
      onProcess: started => this.#processes.add(started),
    });
    this.#places = await this.#sandbox.stackPlaces();
  }

  /** Where the services' stacks lie. */
  get places(): StackPlace[] {
    return this.#places;
  }

  /** Starts the portal on the run's databases, and ends it when the work is done. */
  async withPortal<T>(
    start: {
      /** Which family is measured; the others are left out, so that figures are its own. */
      family?: Family;
      without?: string[];
      sweepEverySeconds?: number;
    },
    work: (portal: Portal) => Promise<T>,
  ): Promise<T> {
    const portal = await Portal.start({
      backendPort: await freePort(),
      folder: this.#folder,
      sandboxUrl: this.sandbox.url,
      database: this.database.config,
      accountIds: [...new Set(this.#places.map(({ accountId }) => accountId))],
      webhookSecret: this.webhookSecret,
      sweepEverySeconds: start.sweepEverySeconds ?? NOT_DUE_AGAIN,
      httpsPort: this.sandbox.httpsPort,
      caFile: this.#caFile,
      without: [
        ...featuresExcept(start.family ?? 'deployments'),
        ...(start.without ?? []),
      ],
      onLine: line => this.#print('portal', line),
      onProcess: started => this.#processes.add(started),
    });
    try {
      return await work(portal);
    } finally {
      await portal.stop();
    }
  }

  /** Does the work, under the profiler where profiles are asked for. */
  async profiled<T>(
    portal: Portal,
    name: string,
    work: () => Promise<T>,
  ): Promise<T> {
    const folder = this.options.profiles;
    if (!folder) {
      return work();
    }
    const inspector = await portal.inspector();
    await inspector.startProfile();
    try {
      return await work();
    } finally {
      await mkdir(folder, { recursive: true });
      await writeFile(
        path.join(folder, `${name}.cpuprofile`),
        await inspector.stopProfile(),
      );
      inspector.close();
    }
  }

  /** Tells the person who waits how far the run is. */
  say(text: string): void {
    const seconds = Math.round((Date.now() - this.#startedAt) / 1000);
    process.stderr.write(`${String(seconds).padStart(5)} s  ${text}\n`);
  }

  /** Ends every process that is left, and drops databases and files; once, however often it is called. */
  async close(): Promise<void> {
    this.#closing ??= this.#endAll();
    return this.#closing;
  }

  async #endAll(): Promise<void> {
    await Promise.all([...this.#processes].map(one => one.stop()));
    await this.database.remove();
    await rm(this.#folder, { recursive: true, force: true });
  }

  #print(name: string, line: string): void {
    this.#log.write(`${name} | ${line}\n`);
    if (this.options.verbose) {
      process.stderr.write(`${name} | ${line}\n`);
    }
  }
}

function featuresExcept(family: Family): string[] {
  return Object.entries(families).flatMap(([other, features]) =>
    other === family ? [] : features,
  );
}
