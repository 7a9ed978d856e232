import { z } from 'zod';
import type { Delivery } from '../world/Delivery';
import type { Instant } from '../world/model';
import type { Service } from '../world/Service';
import type { World } from '../world/World';

/** What a scene is played with. */
export interface Stage {
  world: World;
  now: Instant;
  service: (name: string) => { service: Service; delivery: Delivery };
}

export interface Scene<T extends z.ZodType = z.ZodType> {
  name: string;
  description: string;
  parameters: T;
  /** Plans what happens, from now on; returns what a caller may want to know. */
  play: (stage: Stage, parameters: z.output<T>) => Record<string, unknown>;
}

export function scene<T extends z.ZodType>(definition: Scene<T>): Scene {
  return definition as unknown as Scene;
}

export const serviceName = z.string();

export const environmentName = z.enum(['dev', 'staging', 'prod']);

/** Factor on every duration: 1 is as slow as in earnest. */
export const pace = z.number().positive().max(10).default(0.15);
