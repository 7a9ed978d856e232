import { createHmac } from 'node:crypto';
import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type {
  HttpPostIngressOptions,
  RequestDetails,
} from '@backstage/plugin-events-node';
import {
  eventsExtensionPoint,
  type EventsExtensionPoint,
} from '@backstage/plugin-events-node/alpha';
import {
  onCallProvidersExtensionPoint,
  type OnCallProvider,
} from '@callboard/backstage-plugin-on-call-node';
import pagerdutyFeatures, {
  eventsModulePagerdutyWebhook,
  onCallModulePagerduty,
} from '.';

async function start(pagerduty?: object) {
  const providers: OnCallProvider[] = [];
  const ingresses: HttpPostIngressOptions[] = [];
  const events: Partial<EventsExtensionPoint> = {
    addHttpPostIngress: options => ingresses.push(options),
  };
  await startTestBackend({
    extensionPoints: [
      [
        onCallProvidersExtensionPoint,
        { addProvider: provider => providers.push(provider) },
      ],
      [eventsExtensionPoint, events as EventsExtensionPoint],
    ],
    features: [
      onCallModulePagerduty,
      eventsModulePagerdutyWebhook,
      mockServices.rootConfig.factory({
        data: { callboard: { onCall: { ...(pagerduty && { pagerduty }) } } },
      }),
    ],
  });
  return { providers, ingresses };
}

describe('the modules', () => {
  it('add the provider and the ingress of webhooks', async () => {
    const { providers, ingresses } = await start({
      token: 'test-token',
      webhookSecrets: ['one', 'two'],
    });
    expect(providers.map(({ id, annotations }) => [id, annotations])).toEqual([
      [
        'pagerduty',
        ['pagerduty.com/service-id', 'pagerduty.com/integration-key'],
      ],
    ]);
    expect(ingresses.map(({ topic }) => topic)).toEqual(['pagerduty']);
  });

  it('do nothing where nothing is configured, and take no webhooks without secrets', async () => {
    await expect(start()).resolves.toEqual({ providers: [], ingresses: [] });
    const { providers, ingresses } = await start({ token: 'test-token' });
    expect(providers).toHaveLength(1);
    expect(ingresses).toEqual([]);
  });

  it('come with one import, and do without the events plugin', async () => {
    const providers: OnCallProvider[] = [];
    const onCall = createBackendPlugin({
      pluginId: 'on-call',
      register(env) {
        env.registerExtensionPoint(onCallProvidersExtensionPoint, {
          addProvider: provider => providers.push(provider),
        });
        env.registerInit({ deps: {}, async init() {} });
      },
    });
    await startTestBackend({
      features: [
        onCall,
        pagerdutyFeatures,
        mockServices.rootConfig.factory({
          data: {
            callboard: {
              onCall: { pagerduty: { token: 'x', webhookSecrets: ['one'] } },
            },
          },
        }),
      ],
    });
    expect(providers.map(({ id }) => id)).toEqual(['pagerduty']);
  });

  it('do not start with a configuration that cannot be read', async () => {
    await expect(
      start({ token: 'test-token', region: 'mars' }),
    ).rejects.toThrow(
      'callboard.onCall.pagerduty.region is "mars": expected us or eu.',
    );
  });

  describe('of a webhook', () => {
    const body = Buffer.from('{"event":{"id":"1"}}');
    const sign = (secret: string) =>
      `v1=${createHmac('sha256', secret).update(body).digest('hex')}`;

    it.each([
      ['the first secret', sign('one'), true],
      ['the second secret', sign('two'), true],
      ['several secrets, of which we know one', `v1=ab, ${sign('two')}`, true],
      ['another secret', sign('three'), false],
      ['another version', sign('one').replace('v1', 'v2'), false],
      ['nothing', undefined, false],
      ['a signature that was cut', sign('one').slice(0, -2), false],
    ])('look at its signature: %s', async (_, header, isTaken) => {
      const { ingresses } = await start({
        token: 'test-token',
        webhookSecrets: ['one', 'two'],
      });
      const reject = jest.fn();
      const request: RequestDetails = {
        body: JSON.parse(body.toString()),
        headers: { 'x-pagerduty-signature': header },
        raw: { body, encoding: 'utf-8' },
      };
      await ingresses[0].validator!(request, { reject });
      expect(reject.mock.calls).toEqual(
        isTaken
          ? []
          : [[{ status: 403, payload: { message: 'invalid signature' } }]],
      );
    });
  });
});
