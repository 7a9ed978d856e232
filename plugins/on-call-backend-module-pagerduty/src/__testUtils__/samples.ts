import type { OnCallSweep } from '@callboard/backstage-plugin-on-call-node';
import { createPagerDutyProvider } from '../createPagerDutyProvider';
import type { PagerDutyProvider } from '../PagerDutyProvider';
import type { LoopbackPagerDuty } from './LoopbackPagerDuty';

/** Plainly no key of anybody's. */
export const ROUTING_KEY = 'testroutingkey00000000000000000a';

export const WINDOW = {
  from: '2026-11-15T00:00:00.000Z',
  to: '2027-02-20T00:00:00.000Z',
};

const web = (path: string) => `https://acme.pagerduty.example/${path}`;

export function reference(type: string, id: string, summary = id) {
  return {
    id,
    type: `${type}_reference`,
    summary,
    html_url: web(`${type}/${id}`),
  };
}

export function user(id: string, name: string, extra: object = {}) {
  return {
    id,
    type: 'user',
    name,
    summary: name,
    email: `${name.toLowerCase()}@callboard.example`,
    time_zone: 'America/Los_Angeles',
    contact_methods: [],
    ...extra,
  };
}

export function policy(id: string, targets: object[][], extra: object = {}) {
  return {
    id,
    type: 'escalation_policy',
    name: `Policy ${id}`,
    summary: `Policy ${id}`,
    html_url: web(`escalation_policies/${id}`),
    num_loops: 0,
    escalation_rules: targets.map((each, index) => ({
      id: `${id}R${index}`,
      escalation_delay_in_minutes: 30 * (index + 1),
      targets: each,
    })),
    ...extra,
  };
}

export function service(
  id: string,
  escalationPolicy: object,
  extra: object = {},
) {
  return {
    id,
    type: 'service',
    name: `Service ${id}`,
    summary: `Service ${id}`,
    html_url: web(`services/${id}`),
    escalation_policy: escalationPolicy,
    integrations: [
      {
        id: `${id}I`,
        type: 'events_api_v2_inbound_integration',
        summary: 'Events API v2',
        integration_key: ROUTING_KEY,
      },
    ],
    ...extra,
  };
}

export function schedule(
  id: string,
  entries: [start: string, end: string, userId: string][],
) {
  return {
    id,
    type: 'schedule',
    name: `Schedule ${id}`,
    summary: `Schedule ${id}`,
    time_zone: 'America/Los_Angeles',
    html_url: web(`schedules/${id}`),
    final_schedule: {
      rendered_schedule_entries: entries.map(([start, end, userId]) => ({
        start,
        end,
        user: reference('user', userId),
      })),
    },
  };
}

/** A service with a schedule, and a person behind it. */
export function addUsual(pagerDuty: LoopbackPagerDuty): void {
  const { services, schedules, users } = pagerDuty.lists;
  users.push(user('PMONA', 'Mona'), user('PHUBOT', 'Hubot'));
  schedules.push(
    schedule('PPRIMARY', [
      ['2026-11-16T09:00:00-08:00', '2026-11-23T09:00:00-08:00', 'PMONA'],
      ['2026-11-23T09:00:00-08:00', '2026-11-30T09:00:00-08:00', 'PHUBOT'],
    ]),
  );
  services.push(
    service(
      'PSHOP',
      policy('PLADDER', [
        [reference('schedule', 'PPRIMARY', 'Primary')],
        [reference('user', 'PHUBOT', 'Hubot')],
      ]),
    ),
  );
}

/** A provider that asks the loopback, and whose waits take no time. */
export function testProvider(
  pagerDuty: LoopbackPagerDuty,
  options: {
    oauth?: boolean;
    timeout?: number;
    waits?: number[];
    now?: () => number;
  } = {},
): PagerDutyProvider {
  const { url } = pagerDuty;
  return createPagerDutyProvider(
    {
      apiBaseUrl: url,
      eventsBaseUrl: url,
      from: 'portal@callboard.example',
      access: options.oauth
        ? {
            kind: 'oauth',
            clientId: 'test-client',
            clientSecret: 'test-secret',
            scope: 'as_account-us.acme services.read',
            tokenUrl: `${url}/oauth/token`,
          }
        : { kind: 'token', token: 'test-token' },
    },
    {
      timeout: options.timeout,
      now: options.now,
      sleep: async (milliseconds, signal) => {
        signal.throwIfAborted();
        options.waits?.push(milliseconds);
      },
    },
  );
}

export function sweepOf(
  keys: string[],
  extra: Partial<OnCallSweep> = {},
): OnCallSweep {
  return {
    keys,
    window: WINDOW,
    signal: new AbortController().signal,
    ...extra,
  };
}
