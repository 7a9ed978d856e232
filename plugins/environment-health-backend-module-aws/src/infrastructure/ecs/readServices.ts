import {
  ClusterNotFoundException,
  DescribeServicesCommand,
  type ECSClient,
  type Service,
} from '@aws-sdk/client-ecs';
import type { AwsPlace } from '@callboard/backstage-plugin-environments-node';
import { explainAt } from '../../shared/explainAt';
import { readEach, type Reading } from '../../shared/readEach';
import type { OwnedResource } from '../../shared/resourcesOfType';
import { serviceAddress } from './serviceAddress';

/** As many as `DescribeServices` takes. */
const AT_ONCE = 10;

/** Services by the physical ids of their resources; undefined for one that does not exist. */
export type ServiceReadings = Map<string, Reading<Service | undefined>>;

/** Describes services in tens per cluster. */
export async function readServices(
  resources: OwnedResource[],
  options: {
    getClient: () => Promise<ECSClient>;
    place: AwsPlace;
    signal: AbortSignal;
  },
): Promise<ServiceReadings> {
  const { getClient, place, signal } = options;
  const chunks = new Map(
    inChunks(resources).map(chunk => [JSON.stringify(chunk), chunk]),
  );
  const answers = await readEach(
    chunks.keys(),
    async key => describe(await getClient(), chunks.get(key) as Chunk, signal),
    { explain: explainAt(place), signal },
  );
  const readings: ServiceReadings = new Map();
  for (const [key, answer] of answers) {
    for (const id of chunks.get(key)?.ids ?? []) {
      readings.set(id, answer.ok ? pick(answer.value, id) : answer);
    }
  }
  return readings;
}

interface Chunk {
  cluster: string;
  /** Physical ids: ARNs, or names in rare cases. */
  ids: string[];
}

function inChunks(resources: OwnedResource[]): Chunk[] {
  const clusters = new Map<string, Set<string>>();
  for (const resource of resources) {
    const { cluster } = serviceAddress(resource);
    const ids = clusters.get(cluster) ?? new Set();
    clusters.set(cluster, ids.add(resource.physicalId));
  }
  return [...clusters].flatMap(([cluster, all]) => {
    const ids = [...all].sort();
    return Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, n) => ({
      cluster,
      ids: ids.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
    }));
  });
}

interface Description {
  services: Service[];
  /** ARNs of those that could not be described, with the reason. */
  failures: Map<string, string>;
}

async function describe(
  client: ECSClient,
  { cluster, ids }: Chunk,
  signal: AbortSignal,
): Promise<Description> {
  try {
    const { services = [], failures = [] } = await client.send(
      new DescribeServicesCommand({ cluster, services: ids }),
      { abortSignal: signal },
    );
    return {
      services,
      failures: new Map(
        failures.map(({ arn = '', reason = '' }) => [arn, reason]),
      ),
    };
  } catch (error) {
    if (error instanceof ClusterNotFoundException) {
      return { services: [], failures: new Map() };
    }
    throw error;
  }
}

function pick(
  { services, failures }: Description,
  id: string,
): Reading<Service | undefined> {
  const value = services.find(
    ({ serviceArn, serviceName }) => serviceArn === id || serviceName === id,
  );
  const reason = failures.get(id);
  return !value && reason && reason !== 'MISSING'
    ? { ok: false, message: `ECS could not describe the service: ${reason}.` }
    : { ok: true, value };
}
