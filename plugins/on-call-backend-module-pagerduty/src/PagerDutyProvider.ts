import type { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_PAGERDUTY_INTEGRATION_KEY,
  ANNOTATION_PAGERDUTY_SERVICE_ID,
} from '@callboard/backstage-plugin-environments-common';
import type {
  OnCallBinding,
  OnCallPager,
  OnCallProvider,
  OnCallSweep,
} from '@callboard/backstage-plugin-on-call-node';
import { bindEntity } from './bindings/bindEntity';
import type { PagerDutyClient } from './client/PagerDutyClient';
import { keysOfEvent, PAGERDUTY_TOPIC } from './events/keysOfEvent';
import { PROVIDER } from './mapping/ids';
import { PagerDutyOverrides } from './overrides/PagerDutyOverrides';
import type { EventsClient } from './paging/EventsClient';
import { KnownServices } from './paging/KnownServices';
import { PagerDutyPager } from './paging/PagerDutyPager';
import { PagerDutySweep } from './sweep/PagerDutySweep';

/** Knows the schedules and policies that are kept in PagerDuty, and pages through it. */
export class PagerDutyProvider implements OnCallProvider {
  readonly id = PROVIDER;
  readonly annotations = [
    ANNOTATION_PAGERDUTY_SERVICE_ID,
    ANNOTATION_PAGERDUTY_INTEGRATION_KEY,
  ];
  readonly events: NonNullable<OnCallProvider['events']>;
  readonly overrides: NonNullable<OnCallProvider['overrides']>;
  readonly pager: OnCallPager;
  readonly #sweep: PagerDutySweep;

  constructor(options: {
    client: PagerDutyClient;
    events: EventsClient;
    now?: () => number;
  }) {
    const { client, events } = options;
    const known = new KnownServices(client, options.now);
    this.#sweep = new PagerDutySweep(client, known);
    this.overrides = new PagerDutyOverrides(client);
    this.pager = new PagerDutyPager({ client, events, known });
    this.events = {
      topics: [PAGERDUTY_TOPIC],
      keysOf: ({ eventPayload }, bound) =>
        keysOfEvent(eventPayload, bound, known),
    };
  }

  bind(entity: Entity): OnCallBinding[] {
    return bindEntity(entity);
  }

  async sweep(sweep: OnCallSweep) {
    return this.#sweep.run(sweep);
  }
}
