import type { HealthPortfolioRow } from '@callboard/backstage-plugin-environment-health-common';
import {
  STATUSES,
  type Status,
} from '@callboard/backstage-plugin-environments-common';
import { inChunks } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import { rankOf } from '../portfolio/urgencyOf';
import { matchPortfolio, portfolioText } from './matchPortfolio';
import type {
  PortfolioEntry,
  PortfolioFilter,
  PortfolioListing,
  PortfolioService,
  PortfolioStore,
} from './PortfolioStore';

/** {@inheritDoc PortfolioStore} */
export class DatabasePortfolioStore implements PortfolioStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async put({ row, orderKey, cells }: PortfolioEntry): Promise<void> {
    await this.#db('portfolio')
      .insert({
        entity_ref: row.entityRef,
        owner: row.owner ?? null,
        system: row.system ?? null,
        search_text: portfolioText(row),
        order_key: orderKey,
        status_rank: rankOf(row.status),
        body: JSON.stringify(row),
      })
      .onConflict('entity_ref')
      .merge();
    await this.#db('portfolio_cells')
      .where({ entity_ref: row.entityRef })
      .delete();
    await inChunks(cells, chunk =>
      this.#db('portfolio_cells').insert(
        chunk.map(({ environment, status, urgency }) => ({
          entity_ref: row.entityRef,
          environment,
          status_rank: rankOf(status),
          urgency,
        })),
      ),
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
  ): Promise<PortfolioListing[]> {
    return this.#list(filter, query => {
      query.limit(limit);
      if (after !== undefined) {
        query.where('order_key', '>', after);
      }
    });
  }

  async list(filter: PortfolioFilter): Promise<PortfolioListing[]> {
    return this.#list(filter, () => {});
  }

  async count(filter: PortfolioFilter): Promise<Record<Status, number>> {
    const rows: any[] = await matchPortfolio(this.#db, {
      ...filter,
      status: undefined,
    })
      .groupBy('status_rank')
      .select('status_rank')
      .count({ total: '*' });
    return Object.fromEntries(
      STATUSES.map((status, rank) => [
        status,
        Number(rows.find(row => row.status_rank === rank)?.total ?? 0),
      ]),
    ) as Record<Status, number>;
  }

  async getByRefs(entityRefs: string[]): Promise<HealthPortfolioRow[]> {
    const bodies = await inChunks<string, string>(entityRefs, chunk =>
      this.#db('portfolio').whereIn('entity_ref', chunk).pluck('body'),
    );
    const rows = bodies.map((body): HealthPortfolioRow => JSON.parse(body));
    const byRef = new Map(rows.map(row => [row.entityRef, row]));
    return entityRefs.flatMap(entityRef => byRef.get(entityRef) ?? []);
  }

  async listServices(
    filter: Pick<PortfolioFilter, 'owner' | 'system'>,
  ): Promise<PortfolioService[]> {
    const rows: any[] = await this.#db
      .from(matchPortfolio(this.#db, filter).select('entity_ref').as('found'))
      .join('portfolio', 'portfolio.entity_ref', 'found.entity_ref')
      .leftJoin(
        'portfolio_cells',
        'portfolio_cells.entity_ref',
        'found.entity_ref',
      )
      .select(
        'found.entity_ref',
        'portfolio.owner',
        'portfolio.system',
        { rank: 'portfolio.status_rank' },
        'portfolio_cells.environment',
        { cell_rank: 'portfolio_cells.status_rank' },
      );
    const services = new Map<string, PortfolioService>();
    for (const row of rows) {
      const service: PortfolioService = services.get(row.entity_ref) ?? {
        entityRef: row.entity_ref,
        ...(row.owner !== null && { owner: row.owner }),
        ...(row.system !== null && { system: row.system }),
        status: STATUSES[row.rank],
        cells: [],
      };
      services.set(row.entity_ref, service);
      if (row.environment !== null) {
        service.cells.push({
          environment: row.environment,
          status: STATUSES[row.cell_rank],
        });
      }
    }
    return [...services.values()];
  }

  async #list(
    filter: PortfolioFilter,
    refine: (query: Knex.QueryBuilder) => void,
  ): Promise<PortfolioListing[]> {
    const rows: any[] = await matchPortfolio(this.#db, filter)
      .orderBy('order_key')
      .select('entity_ref', 'order_key', 'status_rank')
      .modify(refine);
    return rows.map(row => ({
      entityRef: row.entity_ref,
      orderKey: row.order_key,
      status: STATUSES[row.status_rank],
    }));
  }
}
