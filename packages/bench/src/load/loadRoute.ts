import autocannon from 'autocannon';

const CONNECTIONS = 16;

/** What one turn of load brought. */
export interface LoadTurn {
  requests: number;
  seconds: number;
  /** Of every single answer, in milliseconds. */
  latencies: number[];
}

/**
 * Asks for these paths, in turn and over 16 connections, as fast as they are answered.
 *
 * @throws Error when an answer was anything but a success: such answers are cheap.
 */
export async function loadRoute(options: {
  baseUrl: string;
  token: string;
  paths: string[];
  seconds: number;
}): Promise<LoadTurn> {
  const { baseUrl, token, paths, seconds } = options;
  const latencies: number[] = [];
  let clients = 0;
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(
      {
        url: baseUrl,
        connections: CONNECTIONS,
        duration: seconds,
        headers: { Authorization: `Bearer ${token}` },
        setupClient: client => {
          client.setRequests(
            shareOf(paths, clients).map(path => ({ method: 'GET', path })),
          );
          clients += 1;
        },
      },
      (error, answer) => (error ? reject(error) : resolve(answer)),
    );
    instance.on('response', (_client, _status, _bytes, milliseconds) =>
      latencies.push(milliseconds),
    );
  });
  if (result.errors > 0 || result.non2xx > 0) {
    throw new Error(
      `Of ${latencies.length} answers to requests such as ${paths[0]}, ${result.non2xx} were no success and ${result.errors} failed`,
    );
  }
  return { requests: result['2xx'], seconds: result.duration, latencies };
}

/** Every connection has paths of its own, so that no two ask for the same at once. */
function shareOf(paths: string[], client: number): string[] {
  const share = paths.filter((_, index) => index % CONNECTIONS === client);
  return share.length > 0 ? share : paths;
}
