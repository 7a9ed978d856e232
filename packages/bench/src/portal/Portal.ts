import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Inspector } from '../processes/Inspector';
import { NodeProcess } from '../processes/NodeProcess';
import { until } from '../processes/until';
import { repositoryRoot } from '../repositoryRoot';
import { overlay, type OverlayOptions } from './overlay';
import { PortalClient } from './PortalClient';

const START_SECONDS = 180;

/** One start of the portal's backend. */
export class Portal {
  readonly client: PortalClient;
  readonly #process: NodeProcess;

  private constructor(client: PortalClient, portalProcess: NodeProcess) {
    this.client = client;
    this.#process = portalProcess;
  }

  /**
   * Starts the backend and waits until it is ready.
   *
   * @param options.without - parts of the names of features to leave out
   */
  static async start(
    options: OverlayOptions & {
      /** Takes the configuration file. */
      folder: string;
      without: string[];
      /** Of the sandbox, for the probes of the services' own hosts. */
      httpsPort: number;
      caFile: string;
      onLine: (line: string) => void;
      onProcess: (portalProcess: NodeProcess) => void;
    },
  ): Promise<Portal> {
    const overlayFile = path.join(options.folder, 'app-config.bench.json');
    await writeFile(overlayFile, JSON.stringify(overlay(options), null, 2));
    const portalProcess = new NodeProcess({
      name: 'portal',
      entry: path.join(repositoryRoot, 'packages/bench/src/portal/backend.ts'),
      args: ['app-config.yaml', 'app-config.sandbox.yaml', overlayFile].flatMap(
        file => ['--config', path.resolve(repositoryRoot, file)],
      ),
      env: {
        NODE_ENV: 'production',
        LOG_LEVEL: 'warn',
        BENCH_WITHOUT: options.without.join(','),
        CALLBOARD_SANDBOX_HTTPS_PORT: String(options.httpsPort),
        CALLBOARD_SANDBOX_CA_FILE: options.caFile,
        // Named in the portal's own configuration; the sandbox needs none.
        GITHUB_TOKEN: 'unused',
        GITHUB_WEBHOOK_SECRET: 'unused',
      },
      inspect: true,
      onLine: options.onLine,
    });
    options.onProcess(portalProcess);
    const baseUrl = `http://localhost:${options.backendPort}`;
    await until(
      'the portal to be ready',
      async () => {
        portalProcess.assertRunning();
        const response = await fetch(
          `${baseUrl}/.backstage/health/v1/readiness`,
        ).catch(() => undefined);
        return response?.ok || undefined;
      },
      { seconds: START_SECONDS },
    );
    return new Portal(new PortalClient(baseUrl), portalProcess);
  }

  async inspector(): Promise<Inspector> {
    return Inspector.connect(
      await until(
        'the inspector to listen',
        async () => this.#process.inspectorUrl,
        { seconds: 10 },
      ),
    );
  }

  /** @throws Error when it has ended by itself. */
  assertRunning(): void {
    this.#process.assertRunning();
  }

  async stop(): Promise<void> {
    await this.#process.stop();
  }
}
