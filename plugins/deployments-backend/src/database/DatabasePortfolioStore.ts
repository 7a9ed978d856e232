import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import { matchPortfolio, portfolioText } from './matchPortfolio';
import type {
  PortfolioCounts,
  PortfolioEntry,
  PortfolioFilter,
  PortfolioItem,
  PortfolioListing,
  PortfolioStore,
} from './PortfolioStore';

/** {@inheritDoc PortfolioStore} */
export class DatabasePortfolioStore implements PortfolioStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async put(entry: PortfolioEntry): Promise<void> {
    const { row } = entry;
    await this.#db('portfolio')
      .insert({
        entity_ref: row.entityRef,
        owner: row.owner ?? null,
        system: row.system ?? null,
        search_text: portfolioText(row),
        order_key: entry.orderKey,
        needs_attention: Number(row.attention.length > 0),
        waiting: Number(entry.waiting),
        failed: Number(entry.failed),
        content: JSON.stringify(row),
      })
      .onConflict('entity_ref')
      .merge();
    await this.#db('portfolio_cells')
      .where({ entity_ref: row.entityRef })
      .delete();
    await inChunks(entry.cells, chunk =>
      this.#db('portfolio_cells')
        .insert(chunk.map(cell => ({ ...cell, entity_ref: row.entityRef })))
        .onConflict()
        .ignore(),
    );
  }

  async remove(entityRefs: string[]): Promise<void> {
    await inChunks(entityRefs, async chunk => {
      await this.#db('portfolio_cells').whereIn('entity_ref', chunk).delete();
      await this.#db('portfolio').whereIn('entity_ref', chunk).delete();
    });
  }

  async page(
    filter: PortfolioFilter,
    { after, limit }: { after?: string; limit: number },
  ): Promise<PortfolioItem[]> {
    return this.#items(query => {
      query
        .modify(matchPortfolio, this.#db, filter)
        .orderBy('order_key')
        .limit(limit);
      if (after !== undefined) {
        query.where('order_key', '>', after);
      }
    });
  }

  async count(
    filter: PortfolioFilter,
  ): Promise<{ totalItems: number; counts: PortfolioCounts }> {
    const [row]: any[] = await this.#db('portfolio')
      .modify(matchPortfolio, this.#db, filter)
      .count({ total: '*' })
      .sum({
        attention: 'needs_attention',
        waiting: 'waiting',
        failed: 'failed',
      });
    return {
      totalItems: Number(row.total),
      counts: {
        attention: Number(row.attention ?? 0),
        waiting: Number(row.waiting ?? 0),
        failed: Number(row.failed ?? 0),
      },
    };
  }

  async list(filter: PortfolioFilter): Promise<PortfolioListing[]> {
    const rows: any[] = await this.#db('portfolio')
      .modify(matchPortfolio, this.#db, filter)
      .select('entity_ref', 'order_key', 'needs_attention', 'waiting', 'failed')
      .orderBy('order_key');
    return rows.map(row => ({
      entityRef: row.entity_ref,
      orderKey: row.order_key,
      attention: Boolean(row.needs_attention),
      waiting: Boolean(row.waiting),
      failed: Boolean(row.failed),
    }));
  }

  async getByRefs(entityRefs: string[]): Promise<PortfolioItem[]> {
    const items = await inChunks<string, PortfolioItem>(entityRefs, chunk =>
      this.#items(query => query.whereIn('portfolio.entity_ref', chunk)),
    );
    const byRef = new Map(items.map(item => [item.row.entityRef, item]));
    return entityRefs.flatMap(entityRef => byRef.get(entityRef) ?? []);
  }

  async #items(
    refine: (query: Knex.QueryBuilder) => void,
  ): Promise<PortfolioItem[]> {
    const rows: any[] = await this.#db('portfolio')
      .select(
        'content',
        'order_key',
        this.#db('source_states')
          .min('observed_at')
          .whereRaw('source_states.entity_ref = portfolio.entity_ref')
          .as('observed_at'),
      )
      .modify(refine);
    return rows.map(row => ({
      row: JSON.parse(row.content),
      orderKey: row.order_key,
      observedAt: row.observed_at ?? undefined,
    }));
  }
}
