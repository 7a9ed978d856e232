import { z } from 'zod';
import {
  addEndpointCondition,
  endEndpointCondition,
  expiryInDays,
} from '../http-targets/endpointConditions';
import { SECURITY_HEADERS } from '../http-targets/securityHeaders';
import { environmentOf } from '../world/Delivery';
import type { EnvironmentName, Service } from '../world/Service';
import { environmentName, scene, serviceName } from './Scene';
import { SceneError } from './SceneError';

const address = { service: serviceName, environment: environmentName };

const endpointFails = scene({
  name: 'endpoint-fails',
  description: "A service's host answers with an error.",
  parameters: z.object({
    ...address,
    status: z.number().int().min(400).max(599).default(503),
    path: z
      .string()
      .startsWith('/')
      .optional()
      .describe('the only path that fails; every path where absent'),
  }),
  play: ({ world, now, service: find }, { status, path, ...where }) => {
    const host = hostOf(find(where.service).service, where.environment);
    addEndpointCondition(world, host, 'endpoint-fails', now, { status, path });
    return { host };
  },
});

const endpointRecovers = scene({
  name: 'endpoint-recovers',
  description: "A service's host answers again, and in time.",
  parameters: z.object(address),
  play: ({ world, now, service: find }, where) => {
    const host = hostOf(find(where.service).service, where.environment);
    endEndpointCondition(world, host, 'endpoint-fails', now);
    endEndpointCondition(world, host, 'endpoint-slow', now);
    return { host };
  },
});

const endpointSlow = scene({
  name: 'endpoint-slow',
  description: "A service's host takes its time before it answers.",
  parameters: z.object({
    ...address,
    milliseconds: z.number().int().min(1).max(60_000).default(3_000),
  }),
  play: ({ world, now, service: find }, { milliseconds, ...where }) => {
    const host = hostOf(find(where.service).service, where.environment);
    addEndpointCondition(world, host, 'endpoint-slow', now, { milliseconds });
    return { host };
  },
});

const headersMissing = scene({
  name: 'headers-missing',
  description: "A service's host leaves security headers out.",
  parameters: z.object({
    ...address,
    headers: z.array(z.string()).default(Object.keys(SECURITY_HEADERS)),
  }),
  play: ({ world, now, service: find }, { headers, ...where }) => {
    const host = hostOf(find(where.service).service, where.environment);
    addEndpointCondition(world, host, 'headers-missing', now, { headers });
    return { host, headers };
  },
});

const endpointCertificate = scene({
  name: 'endpoint-certificate',
  description:
    "The TLS certificate of a service's host has so many days left; below 0 it has expired.",
  parameters: z.object({
    ...address,
    days: z.number().int().min(-365).max(365),
  }),
  play: ({ world, now, service: find }, { days, ...where }) => {
    const host = hostOf(find(where.service).service, where.environment);
    const expiresAt = expiryInDays(now, days);
    addEndpointCondition(world, host, 'endpoint-certificate', now, {
      expiresAt,
    });
    return { host, expiresAt: new Date(expiresAt).toISOString() };
  },
});

function hostOf(service: Service, environment: EnvironmentName): string {
  const { url } = environmentOf(service, environment);
  if (!url) {
    throw new SceneError(`${service.name} has no host in ${environment}`);
  }
  return new URL(url).hostname;
}

export const endpointScenes = [
  endpointFails,
  endpointRecovers,
  endpointSlow,
  headersMissing,
  endpointCertificate,
];
