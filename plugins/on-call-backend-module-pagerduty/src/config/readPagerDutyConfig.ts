import { ConfigReader, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { parseConfigSection } from '@callboard/backstage-plugin-environments-node';
import { z } from 'zod';
import type { PagerDutyConfig } from './PagerDutyConfig';

const SECTION = 'callboard.onCall.pagerduty';
const SECRETS = ['token', 'oauth.clientSecret', 'webhookSecrets'];

const HOSTS = {
  us: {
    api: 'https://api.pagerduty.com',
    events: 'https://events.pagerduty.com',
  },
  eu: {
    api: 'https://api.eu.pagerduty.com',
    events: 'https://events.eu.pagerduty.com',
  },
};

/** What this module calls. */
const SCOPES = [
  'escalation_policies.read',
  'incidents.read',
  'oncalls.read',
  'schedules.read',
  'schedules.write',
  'services.read',
  'users.read',
  'users:contact_methods.read',
];

const text = (expected: string) => z.string(expected).trim().min(1, expected);
const address = z
  .url({ protocol: /^https?$/, error: 'expected a URL' })
  .transform(url => url.replace(/\/+$/, ''));

const schema = z
  .strictObject({
    region: z.enum(['us', 'eu'], 'expected us or eu').default('us'),
    apiBaseUrl: address.optional(),
    eventsBaseUrl: address.optional(),
    token: text('expected a key of the REST API').optional(),
    oauth: z
      .strictObject({
        clientId: text('expected the id of an app'),
        clientSecret: text('expected the secret of the app'),
        subDomain: text('expected a name such as acme, of acme.pagerduty.com'),
        scopes: z
          .array(text('expected a scope such as services.read'))
          .min(1, 'expected a list of scopes')
          .default(SCOPES),
        tokenUrl: address.default('https://identity.pagerduty.com/oauth/token'),
      })
      .optional(),
    from: z.email('expected a mailbox').optional(),
    webhookSecrets: z.array(text('expected a secret')).optional(),
  })
  .refine(
    ({ token, oauth }) => (token === undefined) !== (oauth === undefined),
    {
      error: 'expected either a token or oauth',
    },
  );

/**
 * Reads `callboard.onCall.pagerduty`.
 *
 * @returns undefined where there is none
 * @throws `InputError` naming each key that is wrong and what was expected, without the values of secrets.
 */
export function readPagerDutyConfig(
  config: Config,
): PagerDutyConfig | undefined {
  const section = config.getOptionalConfig(SECTION);
  if (!section) {
    return undefined;
  }
  // Problems quote what was written, and may quote all of it.
  parseConfigSection(withoutSecrets(section), SECTION, schema);
  const parsed = schema.safeParse(section.get());
  if (!parsed.success) {
    throw new InputError(`Invalid configuration: ${SECTION} cannot be read.`);
  }
  const { region, token, oauth, from, ...own } = parsed.data;
  return {
    apiBaseUrl: own.apiBaseUrl ?? HOSTS[region].api,
    eventsBaseUrl: own.eventsBaseUrl ?? HOSTS[region].events,
    from,
    access: oauth
      ? {
          kind: 'oauth',
          clientId: oauth.clientId,
          clientSecret: oauth.clientSecret,
          scope: [
            `as_account-${region}.${oauth.subDomain}`,
            ...oauth.scopes,
          ].join(' '),
          tokenUrl: oauth.tokenUrl,
        }
      : { kind: 'token', token: token! },
  };
}

/**
 * Reads the secrets of webhook subscriptions; none where there are none.
 *
 * @throws `Error` that names the key, where it is no list of texts.
 */
export function readWebhookSecrets(config: Config): string[] {
  return config.getOptionalStringArray(`${SECTION}.webhookSecrets`) ?? [];
}

function withoutSecrets(section: Config): Config {
  const copy = structuredClone(section.get()) as Record<string, unknown>;
  for (const path of SECRETS) {
    const keys = path.split('.');
    const last = keys.pop()!;
    let holder: unknown = copy;
    for (const key of keys) {
      holder = (holder as Record<string, unknown> | undefined)?.[key];
    }
    const found = holder as Record<string, unknown> | undefined;
    if (found && typeof found === 'object' && found[last] !== undefined) {
      found[last] = masked(found[last]);
    }
  }
  return new ConfigReader({
    callboard: { onCall: { pagerduty: copy as never } },
  });
}

/** Of the same type, so that it is wrong where the secret was. */
function masked(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(masked);
  }
  return typeof value === 'string' && value.trim() ? '***' : value;
}
