import {
  toPageSummary,
  type FoldedPage,
  type PageDetails,
} from '@callboard/backstage-plugin-on-call-common';
import type { Book } from '../book/Book';
import { peopleOf } from '../read/peopleOf';

const NOTHING = { acknowledge: false, resolve: false };

/** Makes of a stored page what goes over the wire. */
export class PagePresenter {
  readonly #book: Pick<Book, 'people'>;

  constructor(options: { book: Pick<Book, 'people'> }) {
    this.#book = options.book;
  }

  async present(
    page: FoldedPage,
    may: PageDetails['may'] = NOTHING,
  ): Promise<PageDetails> {
    const { createdBy, acknowledgedBy, resolvedBy, deliveries } = page;
    const named = [
      createdBy,
      acknowledgedBy,
      resolvedBy,
      ...deliveries.map(({ person }) => person),
    ];
    return {
      ...toPageSummary(page),
      deliveries,
      // A provider's own people may be told by their names, and services are no people.
      people: await peopleOf(
        this.#book,
        named.flatMap(ref =>
          ref !== undefined && /^(user|contact):/.test(ref) ? [ref] : [],
        ),
      ),
      may,
    };
  }
}
