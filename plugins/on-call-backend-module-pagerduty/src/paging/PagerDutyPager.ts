import type {
  OnCallPager,
  ProviderPage,
  ProviderPageState,
} from '@callboard/backstage-plugin-on-call-node';
import pLimit from 'p-limit';
import { incidentSchema } from '../api/incident';
import { parsePagerDutyKey } from '../bindings/pagerDutyKey';
import type { PagerDutyClient } from '../client/PagerDutyClient';
import { toSeverity } from '../mapping/severities';
import { toPageState } from '../mapping/toPageState';
import type { EventsClient } from './EventsClient';
import type { KnownServices } from './KnownServices';

const CLIENT = 'Callboard';
/** As long as the Events API takes it. */
const SUMMARY = 1_024;
const PATIENCE = 30_000;
const AT_ONCE = 4;

/** Pages through the Events API v2 and asks for the incidents that come of it. */
export class PagerDutyPager implements OnCallPager {
  readonly #client: PagerDutyClient;
  readonly #events: EventsClient;
  readonly #known: KnownServices;

  constructor(options: {
    client: PagerDutyClient;
    events: EventsClient;
    known: KnownServices;
  }) {
    this.#client = options.client;
    this.#events = options.events;
    this.#known = options.known;
  }

  accepts(key: string): boolean {
    return (
      parsePagerDutyKey(key) !== undefined && !this.#known.cannotBePaged(key)
    );
  }

  async send(page: ProviderPage, signal: AbortSignal): Promise<void> {
    const { severity, severityRank, link } = page;
    await this.#events.send(
      {
        routing_key: await this.#known.findRoutingKey(page.key, signal),
        event_action: 'trigger',
        dedup_key: page.dedupKey,
        payload: {
          summary: page.summary.slice(0, SUMMARY),
          source: page.entityRef,
          severity: toSeverity(severity, severityRank),
          custom_details: { severity, paged_by: page.createdBy },
        },
        links: [{ href: link, text: 'On-call in the portal' }],
        client: CLIENT,
        client_url: link,
      },
      signal,
    );
  }

  async acknowledge(dedupKey: string, key: string): Promise<void> {
    await this.#change('acknowledge', dedupKey, key);
  }

  async resolve(dedupKey: string, key: string): Promise<void> {
    await this.#change('resolve', dedupKey, key);
  }

  async states(
    pages: { dedupKey: string; key: string }[],
    signal: AbortSignal,
  ): Promise<ProviderPageState[]> {
    const limit = pLimit(AT_ONCE);
    const states = await Promise.all(
      pages.map(({ dedupKey }) =>
        limit(async () => {
          const incidents = await this.#client.list(
            '/incidents',
            'incidents',
            incidentSchema,
            {
              query: { incident_key: dedupKey, date_range: 'all' },
              what: 'reading incidents',
              scope: 'incidents.read',
              signal,
            },
          );
          return toPageState(dedupKey, incidents);
        }),
      ),
    );
    return states.flatMap(state => state ?? []);
  }

  async #change(
    action: 'acknowledge' | 'resolve',
    dedupKey: string,
    key: string,
  ): Promise<void> {
    const signal = AbortSignal.timeout(PATIENCE);
    await this.#events.send(
      {
        routing_key: await this.#known.findRoutingKey(key, signal),
        event_action: action,
        dedup_key: dedupKey,
      },
      signal,
    );
  }
}
