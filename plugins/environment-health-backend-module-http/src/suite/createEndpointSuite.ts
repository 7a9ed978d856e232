import type {
  HealthBatch,
  HealthCheckSuite,
  HealthSeries,
  HealthSuiteFinding,
  HealthTarget,
  TargetEndpoint,
} from '@callboard/backstage-plugin-environment-health-node';
import pLimit from 'p-limit';
import type { EndpointExpectation, HttpConfig } from '../config/HttpConfig';
import { judgeEndpoint } from '../judge/judgeEndpoint';
import type { Prober } from '../probe/Prober';
import type { ProbeOutcome } from '../probe/ProbeOutcome';
import { probeWithRetries } from '../probe/probeWithRetries';
import { endpointChecks } from './endpointChecks';
import { expectationOf } from './expectationOf';
import { findingsOf } from './findingsOf';
import { latencySeries } from './latencySeries';
import { subjectOf } from './subjectOf';

/** Tries before a failure counts, where people depend on the environment. */
const PATIENT_TRIES = 3;

export interface EndpointSuiteOptions {
  config: Pick<HttpConfig, 'endpoints' | 'concurrency'>;
  /** Called once a round, so that renewed authorities are seen. */
  createProber: () => Promise<Prober>;
  /** Milliseconds between the first two tries. */
  pause?: number;
  onProbed?: (outcome: ProbeOutcome['kind'], tries: number) => void;
}

/** Probes the endpoints of all targets, each URL once. */
export function createEndpointSuite(
  options: EndpointSuiteOptions,
): HealthCheckSuite {
  const { config, createProber, pause = 1_000, onProbed } = options;

  async function run(batch: HealthBatch) {
    const prober = await createProber();
    const limit = pLimit(config.concurrency);
    const running = new Map<string, ReturnType<typeof probe>>();
    const probe = (url: string, expectation: EndpointExpectation, n: number) =>
      limit(async () => {
        batch.signal.throwIfAborted();
        const question = {
          url,
          expectedStatus: expectation.expectedStatus,
          readBody: expectation.expectedBody !== undefined,
        };
        const result = await probeWithRetries(
          () => prober.probe(question, batch.signal),
          outcome => judgeEndpoint(outcome, expectation).status !== 'unhealthy',
          { tries: n, pause, signal: batch.signal },
        );
        onProbed?.(result.outcome.kind, result.tries);
        return result;
      });

    const perTarget = await Promise.all(
      batch.targets.map(async target => {
        const probed = endpointsOf(target, config).map(
          async ({ url, subject, expectation }) => {
            const tries =
              target.environment.tier === 'development' ? 1 : PATIENT_TRIES;
            const key = `${tries} ${expectation.anyAnswer ?? false} ${url}`;
            const work = running.get(key) ?? probe(url, expectation, tries);
            running.set(key, work);
            return { url, subject, expectation, ...(await work) };
          },
        );
        return { target, probed: await Promise.all(probed) };
      }),
    );
    const findings: HealthSuiteFinding[] = perTarget.flatMap(
      ({ target, probed }) => findingsOf(target, probed, batch.now),
    );
    const series: HealthSeries[] = perTarget.flatMap(({ target, probed }) =>
      probed.flatMap(one => latencySeries(target, one, batch.now)),
    );
    return { findings, series };
  }

  return {
    id: 'http.endpoints',
    needs: 'endpoint',
    schedule: { frequency: { minutes: 1 }, timeout: { minutes: 5 } },
    checks: endpointChecks,
    run,
  };
}

/** What is to be probed of a target; an endpoint that is named twice, once, as the entity names it. */
function endpointsOf(
  { endpoints }: HealthTarget,
  config: Pick<HttpConfig, 'endpoints'>,
) {
  const bySubject = new Map<string, TargetEndpoint>();
  for (const endpoint of endpoints) {
    const subject = subjectOf(endpoint.url);
    if (bySubject.get(subject)?.from.kind !== 'annotation') {
      bySubject.set(subject, endpoint);
    }
  }
  return [...bySubject].flatMap(([subject, endpoint]) => {
    const expectation = expectationOf(endpoint, config.endpoints);
    return expectation ? [{ url: endpoint.url, subject, expectation }] : [];
  });
}
