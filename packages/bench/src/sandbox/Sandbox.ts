import path from 'node:path';
import { freePort } from '../processes/freePort';
import { NodeProcess } from '../processes/NodeProcess';
import { until } from '../processes/until';
import { repositoryRoot } from '../repositoryRoot';
import { countPlaces, type StackPlace } from './countPlaces';
import { countOf, type Requests } from './requests';

/** Accounts per environment, of which there are three. */
const ACCOUNTS_PER_ENVIRONMENT = 10;
const REGIONS = ['us-west-2', 'us-east-1'];
const START_SECONDS = 120;

/** The sandbox, run as a process and known by its control endpoint alone. */
export class Sandbox {
  readonly url: string;
  /** Where the services' own hosts answer. */
  readonly httpsPort: number;
  readonly #process: NodeProcess;

  private constructor(
    url: string,
    httpsPort: number,
    sandboxProcess: NodeProcess,
  ) {
    this.url = url;
    this.httpsPort = httpsPort;
    this.#process = sandboxProcess;
  }

  static async start(options: {
    services: number;
    /** Files below `docs/runbooks` of each service's repository; none where absent. */
    runbooksPerService?: number;
    /** Whether each of them has an `oncall.yaml`. */
    onCall?: boolean;
    /** Where the certificate of the services' hosts' authority is written. */
    caFile: string;
    onLine: (line: string) => void;
    onProcess: (sandboxProcess: NodeProcess) => void;
  }): Promise<Sandbox> {
    const port = await freePort();
    const httpsPort = await freePort();
    const sandboxProcess = new NodeProcess({
      name: 'sandbox',
      entry: path.join(repositoryRoot, 'packages/sandbox/src/main.ts'),
      env: {
        CALLBOARD_SANDBOX_PORT: String(port),
        CALLBOARD_SANDBOX_HTTPS_PORT: String(httpsPort),
        CALLBOARD_SANDBOX_CA_FILE: options.caFile,
        CALLBOARD_SANDBOX_SERVICES: String(options.services),
        CALLBOARD_SANDBOX_RUNBOOKS_PER_SERVICE: String(
          options.runbooksPerService ?? 0,
        ),
        CALLBOARD_SANDBOX_ON_CALL: String(options.onCall ?? false),
        CALLBOARD_SANDBOX_ACCOUNTS_PER_ENVIRONMENT: String(
          ACCOUNTS_PER_ENVIRONMENT,
        ),
        CALLBOARD_SANDBOX_REGIONS: REGIONS.join(','),
        // An hour's allowance for tests of that limit is none of ours.
        CALLBOARD_SANDBOX_RATE_LIMIT: '1000000',
        // Nothing happens of itself while something is measured.
        CALLBOARD_SANDBOX_LIFE_MINUTES: '0',
        CALLBOARD_SANDBOX_WEBHOOK_URL: 'http://127.0.0.1:9/',
      },
      onLine: options.onLine,
    });
    options.onProcess(sandboxProcess);
    const sandbox = new Sandbox(
      `http://localhost:${port}`,
      httpsPort,
      sandboxProcess,
    );
    await until(
      'the sandbox to answer',
      async () => {
        sandboxProcess.assertRunning();
        return sandbox.requests().catch(() => undefined);
      },
      { seconds: START_SECONDS },
    );
    return sandbox;
  }

  /** What was asked of GitHub and AWS since the start. */
  async requests(): Promise<Requests> {
    const response = await fetch(`${this.url}/_control/requests`);
    return (await response.json()) as Requests;
  }

  /** Resolves once nothing was asked for a while; answers with what was until then. */
  async untilQuiet(options: {
    quietSeconds: number;
    seconds: number;
  }): Promise<Requests> {
    let last = -1;
    return until(
      'requests to the sandbox to cease',
      async () => {
        const requests = await this.requests();
        const total = countOf(requests);
        const quiet = total === last;
        last = total;
        return quiet ? requests : undefined;
      },
      {
        seconds: options.seconds,
        everyMs: options.quietSeconds * 1000,
      },
    );
  }

  /** Where the services' stacks lie, as their catalog file says. */
  async stackPlaces(): Promise<StackPlace[]> {
    const response = await fetch(
      `${this.url}/api/v3/repos/scale/catalog/contents/all.yaml`,
      {
        headers: {
          Accept: 'application/vnd.github.raw',
          Authorization: 'token bench-token',
        },
      },
    );
    return countPlaces(await response.text());
  }

  /** Lets something happen. */
  async playScene(name: string, parameters: object): Promise<void> {
    const response = await fetch(`${this.url}/_control/scenes/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(parameters),
    });
    if (!response.ok) {
      throw new Error(`The scene ${name}: ${await response.text()}`);
    }
  }

  async stop(): Promise<void> {
    await this.#process.stop();
  }
}
