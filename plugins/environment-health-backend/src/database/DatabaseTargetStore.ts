import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import {
  DatabaseTargets,
  inChunks,
} from '@callboard/backstage-plugin-environments-node';
import type { Target } from '../model/Target';
import { fromTargetRow, toTargetRow, type TargetRow } from './targetRows';
import type { TargetStore } from './TargetStore';

/** {@inheritDoc TargetStore} */
export class DatabaseTargetStore
  extends DatabaseTargets<TargetRow>
  implements TargetStore
{
  async get(entityRef: string): Promise<Target | undefined> {
    const row = await this.db<TargetRow>('targets')
      .where({ entity_ref: entityRef })
      .first();
    return row && fromTargetRow(row);
  }

  async lock(entityRef: string): Promise<Target | undefined> {
    const row = await this.db<TargetRow>('targets')
      .where({ entity_ref: entityRef })
      .forUpdate()
      .first();
    return row && fromTargetRow(row);
  }

  async listEnvironments(): Promise<EntityEnvironments[]> {
    const texts: string[] = await this.db('targets')
      .whereNotNull('environments')
      .orderBy('entity_ref')
      .pluck('environments');
    return texts.map(text => JSON.parse(text));
  }

  async put(targets: Target[], seenAt: string): Promise<string[]> {
    const revision = await this.nextRevision();
    const changed = await this.see(
      targets.map(target => toTargetRow(target, { seenAt, revision })),
    );
    await this.write(changed);
    return changed.map(row => row.entity_ref);
  }

  async remove(entityRefs: string[]): Promise<void> {
    await inChunks(entityRefs, chunk =>
      this.db('targets').whereIn('entity_ref', chunk).delete(),
    );
  }
}
