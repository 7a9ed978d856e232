import type { Entity } from '@backstage/catalog-model';
import type {
  DefinitionProblem,
  EscalationPolicy,
  OnCallSource,
  Override,
  Person,
  Schedule,
} from '@callboard/backstage-plugin-on-call-common';
import type { OnCallPager } from './OnCallPager';

/**
 * What an entity names at a provider.
 *
 * @public
 */
export interface OnCallBinding {
  /** The provider's own words for it, such as a service id or the URL of a file. Entities with the same key share an answer. */
  key: string;
  /** Only this policy of what the key names; all of them where absent. */
  policyId?: string;
}

/** @public */
export interface OnCallSweep {
  /** Distinct keys of bindings. */
  keys: string[];
  /** Shifts that the provider works out itself are wanted for this window, ISO-8601 UTC. */
  window: { from: string; to: string };
  /**
   * Full ref of the User of the catalog who has a mailbox, so that people are the same whoever names them;
   * undefined for nobody, and where several have it.
   */
  userByMail?(mail: string): string | undefined;
  /** Of the keys, what the provider said of the {@link OnCallReading.version} at their last reading. */
  versions?: ReadonlyMap<string, string>;
  signal: AbortSignal;
}

/**
 * What one key names.
 *
 * @remarks
 * Ids of schedules and policies are unique in the organisation: a provider begins them with its own id
 * and a hyphen. The same schedule may come under several keys; it is kept once.
 *
 * @public
 */
export interface OnCallReading {
  key: string;
  source: OnCallSource;
  policies: EscalationPolicy[];
  schedules: (Schedule & {
    /** Where people read or change it, where that is not the source's. */
    url?: string;
  })[];
  people: Person[];
  /** To be mended by an author; the rest of the reading counts all the same. */
  problems: DefinitionProblem[];
  /** By which the provider can tell at the next sweep that nothing changed, such as an ETag. */
  version?: string;
}

/**
 * A key that could not be read; what was known of it stays.
 *
 * @public
 */
export interface OnCallFailure {
  key: string;
  /** In a sentence: what failed, and what to do. */
  message: string;
}

/**
 * Knows schedules and policies that are kept somewhere.
 *
 * @public
 */
export interface OnCallProvider {
  /** Such as `pagerduty`; unique among providers. */
  readonly id: string;
  /** Annotations any of which binds an entity to it. */
  readonly annotations: readonly string[];
  /**
   * Tells what an entity's own annotations name. What it inherits from its System or owner is asked of those.
   *
   * @returns empty where it has none.
   * @throws `AnnotationError` where an annotation cannot be read.
   */
  bind(entity: Entity): OnCallBinding[];
  /**
   * Reads what keys name, in as few calls as possible.
   *
   * @throws when nothing could be read at all; every key then keeps what was known, with the message.
   */
  sweep(sweep: OnCallSweep): Promise<{
    readings: OnCallReading[];
    failures: OnCallFailure[];
    /** Keys whose version is still the one that was handed in; what was known of them stays. */
    unchanged?: string[];
  }>;
  /** Keys that an event of another system is about, to be read at once. */
  readonly events?: {
    readonly topics: readonly string[];
    /** @param bound - the keys that entities name; others are left out anyway */
    keysOf(
      event: { topic: string; eventPayload: unknown },
      bound: readonly string[],
    ): string[];
  };
  /** Changes overrides at the provider; overrides of its schedules are kept by the portal where absent. */
  readonly overrides?: {
    /**
     * @param person - whom the override names, as far as the caller knows them; a User is found at the
     * provider by their mailboxes.
     */
    create(
      scheduleId: string,
      override: Pick<Override, 'start' | 'end' | 'person' | 'createdBy'>,
      person?: Person,
    ): Promise<void>;
  };
  /** Pages people through the provider; the portal pages by notifications where absent. */
  readonly pager?: OnCallPager;
}
