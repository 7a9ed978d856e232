import { randomUUID } from 'node:crypto';
import type { EscalationPolicy } from '@callboard/backstage-plugin-on-call-common';
import type { PageStore } from '../PageStore';
import { pagedEvent } from './pagedEvent';

/** Keeps pages as a request does that is answered, and whose replica then dies. */
export async function storePages(
  store: PageStore,
  options: { count: number; at: string; policy: EscalationPolicy },
): Promise<string[]> {
  const { count, at, policy } = options;
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const { stored } = await store.create({
      requestId: randomUUID(),
      event: pagedEvent({ at, policy, summary: `Trouble ${index}` }),
      tasks: [{ task: { kind: 'tell-level', level: 0, round: 0 }, dueAt: at }],
    });
    ids.push(stored.page.id);
  }
  return ids;
}
