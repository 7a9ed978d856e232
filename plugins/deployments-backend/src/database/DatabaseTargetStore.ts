import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import {
  DatabaseTargets,
  inChunks,
} from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type { Target } from '../model/Target';
import {
  fromTargetRow,
  stackRowsOf,
  toTargetRow,
  type TargetRow,
} from './targetRows';
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
    return this.#environments(query => query.orderBy('entity_ref'));
  }

  async put(targets: Target[], seenAt: string): Promise<string[]> {
    const revision = await this.nextRevision();
    const changed = await this.see(
      targets.map(target => toTargetRow(target, { seenAt, revision })),
    );
    await this.write(changed);
    const refs = new Set(changed.map(row => row.entity_ref));
    await this.#replaceStacks(
      targets.filter(({ entityRef }) => refs.has(entityRef)),
    );
    return [...refs];
  }

  async remove(entityRefs: string[]): Promise<void> {
    await inChunks(entityRefs, async chunk => {
      await this.db('target_stacks').whereIn('entity_ref', chunk).delete();
      await this.db('targets').whereIn('entity_ref', chunk).delete();
    });
  }

  async findByRepository(repository: {
    host?: string;
    owner: string;
    name: string;
  }): Promise<EntityEnvironments[]> {
    const slug = `${repository.owner}/${repository.name}`.toLowerCase();
    return this.#environments(query =>
      repository.host
        ? query.where({
            repository: `${repository.host.toLowerCase()}/${slug}`,
          })
        : query.where({ repository_slug: slug }),
    );
  }

  async findByStack(stack: {
    accountId: string;
    region: string;
    stackName: string;
    tags?: Record<string, string>;
  }): Promise<EntityEnvironments[]> {
    const place = {
      stack_name: stack.stackName,
      account_id: stack.accountId,
      region: stack.region,
    };
    const named = await this.#environments(query =>
      query.where(either =>
        either
          .whereIn(
            'entity_ref',
            this.db('target_stacks').where(place).select('entity_ref'),
          )
          .orWhereIn(
            'entity_ref',
            this.db('stacks').where(place).select('entity_ref'),
          ),
      ),
    );
    if (!stack.tags) {
      return named;
    }
    const { tags } = stack;
    const known = new Set(named.map(target => target.entityRef));
    const selecting = await this.#environments(query =>
      query.where({ has_stack_tags: true }),
    );
    return [
      ...named,
      ...selecting.filter(
        target =>
          !known.has(target.entityRef) &&
          Object.entries(target.stackTags?.tags ?? {}).every(
            ([key, value]) => tags[key] === value,
          ),
      ),
    ];
  }

  async #environments(
    refine: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
  ): Promise<EntityEnvironments[]> {
    const texts: string[] = await refine(
      this.db('targets').whereNotNull('environments'),
    ).pluck('environments');
    return texts.map(text => JSON.parse(text));
  }

  async #replaceStacks(targets: Target[]): Promise<void> {
    await inChunks(targets, chunk =>
      this.db('target_stacks')
        .whereIn(
          'entity_ref',
          chunk.map(target => target.entityRef),
        )
        .delete(),
    );
    await inChunks(targets.flatMap(stackRowsOf), chunk =>
      this.db('target_stacks').insert(chunk),
    );
  }
}
