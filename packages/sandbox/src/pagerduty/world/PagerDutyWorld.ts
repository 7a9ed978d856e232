import type { Instant } from '../../world/model';
import { cover } from './cover';
import { layerEntries, type Span } from './layerEntries';
import type {
  OnCallEntry,
  PagerDutyCondition,
  PagerDutyIncident,
  PagerDutyOverride,
  PagerDutyPolicy,
  PagerDutySchedule,
  PagerDutyService,
  PagerDutyUser,
} from './model';

const AROUND = 15 * 86_400_000;

/** A PagerDuty account: who is on call for what, and the incidents that events made. */
export class PagerDutyWorld {
  readonly users = new Map<string, PagerDutyUser>();
  readonly schedules = new Map<string, PagerDutySchedule>();
  readonly policies = new Map<string, PagerDutyPolicy>();
  readonly services = new Map<string, PagerDutyService>();
  readonly incidents: PagerDutyIncident[] = [];
  readonly conditions: PagerDutyCondition[] = [];
  #overrides: PagerDutyOverride[] = [];
  #numbered = 0;

  addUser(user: PagerDutyUser): void {
    this.users.set(user.id, user);
  }

  addSchedule(schedule: PagerDutySchedule): void {
    this.schedules.set(schedule.id, schedule);
  }

  addPolicy(policy: PagerDutyPolicy): void {
    this.policies.set(policy.id, policy);
  }

  addService(service: PagerDutyService): void {
    this.services.set(service.id, service);
  }

  /** Oldest first. */
  overridesOf(scheduleId: string): PagerDutyOverride[] {
    return this.#overrides.filter(each => each.scheduleId === scheduleId);
  }

  addOverride(override: Omit<PagerDutyOverride, 'id'>): PagerDutyOverride {
    const added = { ...override, id: this.nextId('PO') };
    this.#overrides.push(added);
    return added;
  }

  /** @returns whether there was one. */
  removeOverride(scheduleId: string, id: string): boolean {
    const before = this.#overrides.length;
    this.#overrides = this.#overrides.filter(
      each => each.scheduleId !== scheduleId || each.id !== id,
    );
    return this.#overrides.length < before;
  }

  /** Entries of one of a schedule's layers that reach into a span, whole. */
  layerEntries(
    schedule: PagerDutySchedule,
    index: number,
    span: Span,
  ): OnCallEntry[] {
    return layerEntries(schedule, schedule.layers[index], widened(span)).filter(
      reaching(span),
    );
  }

  overrideEntries({ id }: PagerDutySchedule, span: Span): OnCallEntry[] {
    // A later override covers an earlier one.
    return this.overridesOf(id)
      .reduce<OnCallEntry[]>((all, each) => cover(all, [each]), [])
      .filter(reaching(span));
  }

  /** Who is really on call, as whole entries that reach into a span. */
  finalEntries(schedule: PagerDutySchedule, span: Span): OnCallEntry[] {
    const wide = widened(span);
    const layers = schedule.layers.map(layer =>
      layerEntries(schedule, layer, wide),
    );
    return [...layers, this.overrideEntries(schedule, wide)]
      .reduce(cover, [])
      .filter(reaching(span));
  }

  serviceOfKey(routingKey: string): PagerDutyService | undefined {
    return [...this.services.values()].find(
      ({ integration }) => integration.key === routingKey,
    );
  }

  /** The one that an event with this key is about. */
  openIncident(
    serviceId: string,
    dedupKey: string,
  ): PagerDutyIncident | undefined {
    return this.incidents.find(
      incident =>
        incident.serviceId === serviceId &&
        incident.dedupKey === dedupKey &&
        incident.changes.at(-1)!.status !== 'resolved',
    );
  }

  addIncident(
    incident: Omit<PagerDutyIncident, 'id' | 'number' | 'changes'>,
  ): PagerDutyIncident {
    const added: PagerDutyIncident = {
      ...incident,
      id: this.nextId('Q'),
      number: this.incidents.length + 1,
      changes: [{ at: incident.createdAt, status: 'triggered' }],
    };
    this.incidents.push(added);
    return added;
  }

  conditionAt(now: Instant): PagerDutyCondition | undefined {
    return this.conditions.find(
      ({ from, until }) => from <= now && now < until,
    );
  }

  private nextId(prefix: string): string {
    this.#numbered += 1;
    return `${prefix}${this.#numbered
      .toString(36)
      .toUpperCase()
      .padStart(6, '0')}`;
  }
}

function widened({ from, to }: Span): Span {
  return { from: from - AROUND, to: to + AROUND };
}

function reaching({ from, to }: Span) {
  // An instant is a span as well: who is on call at it.
  return ({ start, end }: OnCallEntry) =>
    end > from && (start < to || (from === to && start <= from));
}
