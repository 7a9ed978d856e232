import { ECSClient } from '@aws-sdk/client-ecs';
import type { HealthCheckSuite } from '@callboard/backstage-plugin-environment-health-node';
import type {
  AwsClientsService,
  AwsPlace,
} from '@callboard/backstage-plugin-environments-node';
import { judgeResources } from '../../shared/judgeResources';
import { placeOf } from '../../shared/placeOf';
import {
  resourcesOfType,
  type OwnedResource,
} from '../../shared/resourcesOfType';
import { judgeService } from './judgeService';
import { readServices } from './readServices';
import { serviceAddress, type ServiceAddress } from './serviceAddress';

const CHECK = 'aws.ecs-service';

/** Running against wanted tasks of each service that a stack owns; one call for ten services of a cluster. */
export function ecsSuite({
  clients,
}: {
  clients: AwsClientsService;
}): HealthCheckSuite {
  return {
    id: 'aws.ecs',
    needs: 'stack',
    schedule: { frequency: { minutes: 2 }, timeout: { minutes: 2 } },
    checks: [
      {
        id: CHECK,
        category: 'infrastructure',
        title: 'ECS services',
        description:
          'How many tasks of each service run: fewer than wanted is a warning, none is unhealthy.',
      },
    ],
    async run(batch) {
      const services = resourcesOfType(batch, 'AWS::ECS::Service');
      if (services.length === 0) {
        return { findings: [] };
      }
      const place = placeOf(batch);
      const readings = await readServices(services, {
        getClient: () => clients.getClient(ECSClient, place),
        place,
        signal: batch.signal,
      });
      return {
        findings: judgeResources(services, readings, {
          check: {
            id: CHECK,
            judge: (service, resource) =>
              judgeService(serviceAddress(resource).name, service),
          },
          nameOf: resource => nameAmong(services, resource),
          linkOf: resource => {
            const address = serviceAddress(resource);
            return {
              kind: 'console',
              title: `Open ${address.name} in ECS`,
              url: clients.consoleUrl(place, servicePath(place, address)),
            };
          },
        }),
      };
    },
  };
}

/** A name is unique in its cluster only; where an environment has it twice, the cluster goes before it. */
function nameAmong(services: OwnedResource[], resource: OwnedResource): string {
  const { cluster, name } = serviceAddress(resource);
  const isTaken = services.some(
    other =>
      other.target === resource.target &&
      other.physicalId !== resource.physicalId &&
      serviceAddress(other).name === name,
  );
  return isTaken ? `${clusterName(cluster)}/${name}` : name;
}

function clusterName(cluster: string): string {
  return cluster.split('/').pop() as string;
}

function servicePath(
  { region }: AwsPlace,
  { cluster, name }: ServiceAddress,
): string {
  return `/ecs/v2/clusters/${encodeURIComponent(
    clusterName(cluster),
  )}/services/${encodeURIComponent(name)}/health?region=${region}`;
}
