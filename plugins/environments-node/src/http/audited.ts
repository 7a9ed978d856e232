import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';

/**
 * Does something that leaves an audit event, whether it succeeds or fails.
 *
 * @param options.metaOf - what the event says of the outcome besides
 *
 * @public
 */
export async function audited<T>(
  auditor: AuditorService,
  {
    metaOf,
    ...event
  }: AuditorServiceCreateEventOptions & {
    metaOf?: (outcome: T) => JsonObject;
  },
  work: () => Promise<T>,
): Promise<T> {
  const audit = await auditor.createEvent(event);
  let outcome: T;
  try {
    outcome = await work();
  } catch (error) {
    await audit.fail({ error: error as Error });
    throw error;
  }
  await audit.success({ meta: metaOf?.(outcome) });
  return outcome;
}
