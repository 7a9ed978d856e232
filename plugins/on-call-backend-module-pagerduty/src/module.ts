import {
  coreServices,
  createBackendFeatureLoader,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { eventsExtensionPoint } from '@backstage/plugin-events-node/alpha';
import { onCallProvidersExtensionPoint } from '@callboard/backstage-plugin-on-call-node';
import {
  readPagerDutyConfig,
  readWebhookSecrets,
} from './config/readPagerDutyConfig';
import { createPagerDutyProvider } from './createPagerDutyProvider';
import { PAGERDUTY_TOPIC } from './events/keysOfEvent';
import { verifySignature } from './events/verifySignature';

/**
 * Reads schedules from PagerDuty and pages through it, where `callboard.onCall.pagerduty` is configured.
 *
 * @public
 */
export const onCallModulePagerduty = createBackendModule({
  pluginId: 'on-call',
  moduleId: 'pagerduty',
  register(env) {
    env.registerInit({
      deps: {
        providers: onCallProvidersExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ providers, config: rootConfig, logger }) {
        const config = readPagerDutyConfig(rootConfig);
        if (!config) {
          logger.info(
            'PagerDuty is not read: callboard.onCall.pagerduty is not configured.',
          );
          return;
        }
        providers.addProvider(createPagerDutyProvider(config));
      },
    });
  },
});

/**
 * Takes PagerDuty's webhooks from `/api/events/http/pagerduty`, if they are signed with one of
 * `callboard.onCall.pagerduty.webhookSecrets`. Nothing is taken where there are none.
 *
 * @public
 */
export const eventsModulePagerdutyWebhook = createBackendModule({
  pluginId: 'events',
  moduleId: 'pagerduty-webhook',
  register(env) {
    env.registerInit({
      deps: { events: eventsExtensionPoint, config: coreServices.rootConfig },
      async init({ events, config }) {
        const secrets = readWebhookSecrets(config);
        if (secrets.length === 0) {
          return;
        }
        events.addHttpPostIngress({
          topic: PAGERDUTY_TOPIC,
          validator: async ({ headers, raw }, context) => {
            const header = headers['x-pagerduty-signature'];
            if (!verifySignature(raw.body, header, secrets)) {
              context.reject({
                status: 403,
                payload: { message: 'invalid signature' },
              });
            }
          },
        });
      },
    });
  },
});

/**
 * Both modules. That of the events plugin does nothing where the plugin is not installed.
 *
 * @public
 */
export const pagerdutyFeatures = createBackendFeatureLoader({
  loader: () => [onCallModulePagerduty, eventsModulePagerdutyWebhook],
});
