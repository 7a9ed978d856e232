import { DateTime } from 'luxon';
import type { Instant } from '../../world/model';
import type {
  OnCallEntry,
  PagerDutyIncident,
  PagerDutyPolicy,
  PagerDutySchedule,
  PagerDutyService,
  PagerDutyUser,
} from '../world/model';
import type { PagerDutyWorld } from '../world/PagerDutyWorld';
import type { Span } from '../world/layerEntries';

type Json = Record<string, unknown>;

/** Where a thing's page lies, by its type. */
const PAGES: Record<string, string> = {
  user: 'users',
  schedule: 'schedules',
  escalation_policy: 'escalation_policies',
  service: 'service-directory',
  incident: 'incidents',
};
const PATHS: Record<string, string> = { ...PAGES, service: 'services' };

/** An instant as PagerDuty writes it: by the wall clock of a zone, with its offset. */
export function instantIn(at: Instant, zone: string): string {
  return DateTime.fromMillis(at, { zone }).toISO({
    suppressMilliseconds: true,
  })!;
}

/** Writes things of the world as the REST API answers them. */
export class Renderer {
  constructor(
    private readonly world: PagerDutyWorld,
    private readonly base: string,
  ) {}

  reference(type: string, { id, name }: { id: string; name: string }): Json {
    return { ...this.#head(type, id, name), type: `${type}_reference` };
  }

  user(user: PagerDutyUser, include: string[]): Json {
    const { id, name, email, timeZone, jobTitle, phone } = user;
    const method = (type: string, number: number, extra: Json) => ({
      id: `${id}C${number}`,
      type: include.includes('contact_methods')
        ? `${type}_contact_method`
        : `${type}_contact_method_reference`,
      ...(include.includes('contact_methods') ? extra : {}),
    });
    const telephone = { label: 'Mobile', address: phone, country_code: 1 };
    return {
      ...this.#head('user', id, name),
      name,
      email,
      time_zone: timeZone,
      job_title: jobTitle,
      role: 'user',
      contact_methods: [
        method('email', 1, { label: 'Default', address: email }),
        ...(phone
          ? [method('phone', 2, telephone), method('sms', 3, telephone)]
          : []),
      ],
    };
  }

  service(service: PagerDutyService, include: string[]): Json {
    const { id, name, description, policyId, integration } = service;
    const policy = this.world.policies.get(policyId)!;
    const isWhole = include.includes('integrations');
    return {
      ...this.#head('service', id, name),
      name,
      description,
      status: 'active',
      escalation_policy: include.includes('escalation_policies')
        ? this.policy(policy)
        : this.reference('escalation_policy', policy),
      integrations: [
        {
          id: integration.id,
          type: `events_api_v2_inbound_integration${
            isWhole ? '' : '_reference'
          }`,
          summary: 'Events API v2',
          ...(isWhole
            ? { name: 'Events API v2', integration_key: integration.key }
            : {}),
        },
      ],
    };
  }

  policy({ id, name, repeat, rules }: PagerDutyPolicy): Json {
    return {
      ...this.#head('escalation_policy', id, name),
      name,
      num_loops: repeat,
      escalation_rules: rules.map(({ minutes, targets }, index) => ({
        id: `${id}R${index + 1}`,
        escalation_delay_in_minutes: minutes,
        targets: targets.map(target =>
          target.kind === 'user'
            ? this.reference('user', this.world.users.get(target.id)!)
            : this.reference('schedule', this.world.schedules.get(target.id)!),
        ),
      })),
    };
  }

  /** @param span - what is rendered; no entries where absent */
  schedule(
    schedule: PagerDutySchedule,
    options: { span?: Span; overflow?: boolean; zone?: string } = {},
  ): Json {
    const { id, name, description, timeZone, layers } = schedule;
    const { span, overflow = false, zone = timeZone } = options;
    const rendered = (entries: (within: Span) => OnCallEntry[]) =>
      span
        ? {
            rendered_schedule_entries: entries(span)
              .map(entry => (overflow ? entry : clipped(entry, span)))
              .map(entry => this.#entry(entry, zone)),
          }
        : { rendered_schedule_entries: [] };
    return {
      ...this.#head('schedule', id, name),
      name,
      description,
      time_zone: timeZone,
      users: [...new Set(layers.flatMap(({ userIds }) => userIds))].map(
        userId => this.reference('user', this.world.users.get(userId)!),
      ),
      schedule_layers: layers.map((layer, index) => ({
        id: layer.id,
        name: layer.name,
        rotation_turn_length_seconds: layer.turnDays * 86_400,
        ...rendered(within => this.world.layerEntries(schedule, index, within)),
      })),
      final_schedule: {
        name: 'Final Schedule',
        ...rendered(within => this.world.finalEntries(schedule, within)),
      },
      overrides_subschedule: {
        name: 'Overrides',
        ...rendered(within => this.world.overrideEntries(schedule, within)),
      },
    };
  }

  incident(incident: PagerDutyIncident): Json {
    const { id, number, dedupKey, title, createdAt, changes } = incident;
    const service = this.world.services.get(incident.serviceId)!;
    const by = (userId: string | undefined) => {
      const user = userId && this.world.users.get(userId);
      return user
        ? this.reference('user', user)
        : this.reference('service', service);
    };
    const last = changes.at(-1)!;
    return {
      ...this.#head('incident', id, `[#${number}] ${title}`),
      incident_number: number,
      incident_key: dedupKey,
      title,
      status: last.status,
      urgency: ['critical', 'error'].includes(incident.severity)
        ? 'high'
        : 'low',
      created_at: instantIn(createdAt, 'UTC'),
      service: this.reference('service', service),
      escalation_policy: this.reference(
        'escalation_policy',
        this.world.policies.get(service.policyId)!,
      ),
      acknowledgements:
        last.status === 'acknowledged'
          ? [{ at: instantIn(last.at, 'UTC'), acknowledger: by(last.userId) }]
          : [],
      last_status_change_at: instantIn(last.at, 'UTC'),
      last_status_change_by: by(last.userId),
    };
  }

  #entry({ start, end, userId }: OnCallEntry, zone: string): Json {
    return {
      start: instantIn(start, zone),
      end: instantIn(end, zone),
      user: this.reference('user', this.world.users.get(userId)!),
    };
  }

  #head(type: string, id: string, summary: string): Json {
    return {
      id,
      type,
      summary,
      self: `${this.base}/${PATHS[type]}/${id}`,
      html_url: `${this.base}/web/${PAGES[type]}/${id}`,
    };
  }
}

function clipped(entry: OnCallEntry, { from, to }: Span): OnCallEntry {
  return {
    ...entry,
    start: Math.max(entry.start, from),
    end: Math.min(entry.end, to),
  };
}
