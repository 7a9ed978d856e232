import type {
  HealthCheckSuite,
  HealthSuiteFinding,
} from '@callboard/backstage-plugin-environment-health-node';
import type { AwsCheckServices } from '../AwsCheckServices';
import { findingOf } from '../shared/findingOf';
import { placeOf } from '../shared/placeOf';
import type { OwnedResource } from '../shared/resourcesOfType';
import { subjectIn } from '../shared/subjectIn';
import { unanswered, type Verdict } from '../shared/Verdict';
import type { AwsClientsService } from '@callboard/backstage-plugin-environments-node';
import { CachedBaselines } from './baseline/CachedBaselines';
import type { Baselines } from './baseline/readBaselines';
import { judgeErrorRate } from './judge/judgeErrorRate';
import { judgeLatency, LATENCY_LIMIT_MS } from './judge/judgeLatency';
import { judgeThroughput } from './judge/judgeThroughput';
import { judgeWebVitals } from './judge/judgeWebVitals';
import { queryKey } from './metrics/MetricQuery';
import { performanceChecks } from './performanceChecks';
import { readMeasurements, type Measurements } from './readMeasurements';
import { TRAFFIC_KINDS } from './resources/trafficKinds';

/**
 * How fast, how busy and how faulty what stacks own is. What it costs is said at
 * `readMeasurements`; baselines cost half of that again, once an hour.
 */
export function performanceSuite(services: AwsCheckServices): HealthCheckSuite {
  const { clients } = services;
  const cachedBaselines = new CachedBaselines(services);
  return {
    id: 'aws.performance',
    needs: 'stack',
    // As often as the source documents collect metrics: each question costs money.
    schedule: { frequency: { minutes: 15 }, timeout: { minutes: 4 } },
    checks: performanceChecks,
    async run(batch) {
      const place = placeOf(batch);
      const { traffic, visits, series } = await readMeasurements(
        clients,
        place,
        '3h',
        batch,
      );
      const baselines = await cachedBaselines.read(
        place,
        traffic.map(({ resource }) => resource),
        batch,
      );
      return {
        findings: [
          ...traffic.flatMap(each => judgeTraffic(each, baselines, clients)),
          ...visits.flatMap(each => judgeVisits(each, clients)),
        ],
        series,
      };
    },
  };
}

function judgeTraffic(
  { resource, reading }: Measurements['traffic'][number],
  baselines: Baselines,
  clients: AwsClientsService,
): HealthSuiteFinding[] {
  const baseline = baselines[queryKey(resource.requests)];
  const limitMs = resource.isFront ? LATENCY_LIMIT_MS : undefined;
  const failed = reading.ok ? undefined : unanswered(reading.message);
  const verdicts: Record<string, Verdict | undefined> = {
    'aws.error-rate': reading.ok ? judgeErrorRate(reading.value) : failed,
    ...(resource.latency && {
      'aws.latency': reading.ok
        ? judgeLatency(reading.value, baseline, limitMs)
        : failed,
    }),
    ...(resource.standsAlone && {
      'aws.throughput': reading.ok
        ? judgeThroughput(reading.value, baseline)
        : failed,
    }),
  };
  const path = TRAFFIC_KINDS[resource.type].consolePath(
    resource.stack,
    resource.physicalId,
  );
  return Object.entries(verdicts).flatMap(([checkId, verdict]) =>
    verdict ? tell(checkId, resource, verdict, path, clients) : [],
  );
}

function judgeVisits(
  { monitor, reading }: Measurements['visits'][number],
  clients: AwsClientsService,
): HealthSuiteFinding[] {
  const verdict = reading.ok
    ? judgeWebVitals(reading.value)
    : unanswered(reading.message);
  const path = `/cloudwatch/home?region=${
    monitor.stack.region
  }#rum:dashboard/${encodeURIComponent(monitor.physicalId)}`;
  return verdict
    ? [tell('aws.web-vitals', monitor, verdict, path, clients)]
    : [];
}

function tell(
  checkId: string,
  { target, stack, physicalId }: OwnedResource,
  verdict: Verdict,
  path: string,
  clients: AwsClientsService,
): HealthSuiteFinding {
  return findingOf(checkId, target, {
    subject: subjectIn(target, stack, physicalId),
    ...verdict,
    links: [
      {
        kind: 'console',
        title: 'Open its metrics in the AWS console',
        url: clients.consoleUrl(stack, path),
      },
    ],
  });
}
