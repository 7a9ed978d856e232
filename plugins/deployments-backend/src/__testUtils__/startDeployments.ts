import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  signalsServiceRef,
  type SignalPayload,
} from '@backstage/plugin-signals-node';
import {
  deploymentSourcesExtensionPoint,
  type DeploymentSource,
} from '@callboard/backstage-plugin-deployments-node';
import { databaseFactory } from '@callboard/backstage-plugin-environments-node/testUtils';
import request from 'supertest';
import { deploymentsPlugin } from '../plugin';
import { environmentsConfig } from './environmentsConfig';

/** Starts the real plugin with sources and entities of a test. */
export async function startDeployments(options: {
  sources: DeploymentSource[];
  entities: Entity[];
  config?: object;
  features?: BackendFeature[];
}) {
  const signals: SignalPayload[] = [];
  // Nothing runs by itself: tests say when.
  const scheduler = mockServices.scheduler();
  const catalog = catalogServiceMock({ entities: options.entities });
  const { server } = await startTestBackend({
    features: [
      deploymentsPlugin,
      databaseFactory(),
      createBackendModule({
        pluginId: 'deployments',
        moduleId: 'test-sources',
        register(env) {
          env.registerInit({
            deps: { sources: deploymentSourcesExtensionPoint },
            async init({ sources }) {
              options.sources.forEach(source => sources.addSource(source));
            },
          });
        },
      }),
      mockServices.rootConfig.factory({
        data: {
          ...environmentsConfig,
          callboard: {
            ...environmentsConfig.callboard,
            deployments: options.config ?? {},
          },
        },
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog,
      }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({
          async publish(signal) {
            signals.push(signal as SignalPayload);
          },
        }),
      }),
      ...(options.features ?? []),
    ],
  });
  const agent = request(server);
  return {
    signals,
    catalog,
    /** Reads the catalog, and sweeps what is new in it. */
    sync: () => scheduler.triggerTask('sync-targets'),
    run: (task: string) => scheduler.triggerTask(task),
    /** GET below `/api/deployments/v1`, as a user. */
    get: (path: string) =>
      agent
        .get(`/api/deployments/v1/${path}`)
        .set('authorization', mockCredentials.user.header()),
    post: (path: string) =>
      agent
        .post(`/api/deployments/v1/${path}`)
        .set('authorization', mockCredentials.user.header()),
  };
}
