import type { Observation } from '@callboard/backstage-plugin-deployments-node';
import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import type { z } from 'zod/v4';
import type { RepositoryPayload } from './payloads';

/** What one delivery says to the entities of its repository. */
export interface EventReading {
  observations: Observation[];
  /** The delivery lacks what people want to see; the repository is to be read. */
  readRepository: boolean;
}

export interface EventBinding {
  targets: EntityEnvironments[];
  /** Entities whose workflow runs stand in for deployments. */
  standIns: string[];
}

/** Reads the deliveries of one event type. */
export interface EventReader<T extends { repository: RepositoryPayload }> {
  schema: z.ZodType<T>;
  read(delivery: T, binding: EventBinding): EventReading;
}

export const NOTHING_TO_SAY: EventReading = {
  observations: [],
  readRepository: false,
};
