import { stackView } from '../aws/world/stackView';
import type { Instant } from '../world/model';
import type { World } from '../world/World';

/** What answers under a host's name. */
export interface HttpTarget {
  host: string;
  service: string;
  environment: string;
}

const LOOK_AGAIN_MS = 1_000;

/** The hosts of the world: those of its services' environments, those that outputs of stacks name, and those of calendars. */
export class HttpTargets {
  readonly #found = new Map<string, HttpTarget>();
  #lookedAt = 0;

  constructor(private readonly world: World) {}

  /** @returns undefined where nothing has that name. */
  find(host: string, now: Instant): HttpTarget | undefined {
    const known = this.#found.get(host);
    if (known) return known;
    this.#lookThroughStacks(now);
    const target =
      this.#ofService(host) ?? this.#found.get(host) ?? this.#ofCalendar(host);
    if (target) this.#found.set(host, target);
    return target;
  }

  #ofService(host: string): HttpTarget | undefined {
    for (const { name, environments } of this.world.services.values()) {
      for (const { url, name: environment } of environments) {
        if (url && new URL(url).hostname === host) {
          return { host, service: name, environment };
        }
      }
    }
    return undefined;
  }

  #ofCalendar(host: string): HttpTarget | undefined {
    const urls = [...this.world.calendars.keys()];
    return urls.some(url => new URL(url).hostname === host)
      ? { host, service: 'calendars', environment: 'prod' }
      : undefined;
  }

  /** Once a second at most: there may be thousands, and strangers may ask for names that nobody has. */
  #lookThroughStacks(now: Instant): void {
    if (Math.abs(now - this.#lookedAt) < LOOK_AGAIN_MS) return;
    this.#lookedAt = now;
    for (const place of this.world.aws.places()) {
      for (const stack of this.world.aws.region(place).list(now)) {
        const view = stackView(stack, now);
        for (const output of Object.values(view?.outputs ?? {})) {
          if (view && URL.canParse(output)) {
            const { hostname: host } = new URL(output);
            const { service = stack.spec.stackName, environment = '' } =
              view.tags;
            if (!this.#found.has(host)) {
              this.#found.set(host, { host, service, environment });
            }
          }
        }
      }
    }
  }
}
