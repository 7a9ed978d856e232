import type { Delivery } from '../world/Delivery';
import { deliver } from '../world/deliver';
import type { Instant } from '../world/model';
import { Random } from '../world/Random';
import type { EnvironmentName, Service } from '../world/Service';
import type { World } from '../world/World';

const MINUTE = 60_000;

/** What may happen of itself, and how often; the story's own places (where something waits or failed) stay untouched. */
const HABITS: [
  service: string,
  environment: EnvironmentName,
  weight: number,
][] = [
  ['ec2-manager-api', 'dev', 4],
  ['ec2-manager-web', 'dev', 4],
  ['ec2-manager-web', 'staging', 2],
  ['ec2-manager-infrastructure', 'dev', 1],
  ['static-site', 'dev', 3],
  ['static-site', 'staging', 2],
  ['static-site', 'prod', 1],
  ['vocavision-web', 'staging', 3],
  ['vocavision-web', 'prod', 1],
  ['vocavision-api', 'staging', 2],
  ['vocavision-worker', 'staging', 2],
];

/** Goes on with the story: something is deployed every few minutes, the same things at the same times for one seed. */
export class Life {
  readonly #world: World;
  readonly #deliveries: ReadonlyMap<string, Delivery>;
  readonly #every: number;
  #told = 0;

  /** @param everyMinutes - mean time between two deployments; 0 for none. */
  constructor(
    world: World,
    deliveries: ReadonlyMap<string, Delivery>,
    everyMinutes: number,
  ) {
    this.#world = world;
    this.#deliveries = deliveries;
    this.#every = everyMinutes * MINUTE;
  }

  /** Plans everything that begins up to an instant. */
  planUntil(now: Instant): void {
    if (this.#every <= 0) {
      return;
    }
    for (let at = this.#beginOf(this.#told); at <= now; ) {
      this.#happen(this.#told, at);
      this.#told += 1;
      at = this.#beginOf(this.#told);
    }
  }

  #beginOf(index: number): Instant {
    const jitter = new Random(`${this.#world.seed} begin ${index}`).next();
    return this.#world.start + (index + 0.2 + 0.6 * jitter) * this.#every;
  }

  #happen(index: number, at: Instant): void {
    const random = new Random(`${this.#world.seed} life ${index}`);
    const [name, environment] = random.pick(
      HABITS.flatMap(habit => Array.from({ length: habit[2] }, () => habit)),
    );
    const service = this.#world.services.get(name)!;
    const delivery = this.#deliveries.get(service.repository.fullName)!;
    const fails = random.chance(0.12);
    deliver(delivery, service, environment, Math.round(at), {
      pace: 0.4,
      failure: fails ? { job: randomGate(random, service) } : undefined,
      target: {
        approval: {
          at: at + 4 * MINUTE,
          by: this.#world.accounts.get('engineering-manager'),
          comment: 'Checked in staging.',
        },
      },
    });
  }
}

function randomGate(random: Random, service: Service): string {
  return random.pick([...service.gates.flat(), 'deploy']);
}
