import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Person } from '@callboard/backstage-plugin-on-call-common';
import type { Book } from '../book/Book';

/** Knows who can be on call: users of the catalog, and contacts of definitions. */
export class PeopleDirectory {
  readonly #book: Pick<Book, 'people' | 'list'>;
  readonly #catalog: CatalogService;

  constructor(options: {
    book: Pick<Book, 'people' | 'list'>;
    catalog: CatalogService;
  }) {
    this.#book = options.book;
    this.#catalog = options.catalog;
  }

  /**
   * @param field - that the ref came in
   * @throws `InputError` for somebody whom the caller cannot know, or nobody does.
   */
  async get(
    ref: string,
    field: string,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<Person> {
    const person = (await this.#book.people([ref])).get(ref);
    const isKnown =
      (ref.startsWith('user:') &&
        (await this.#catalog.getEntityByRef(ref, { credentials }))) ||
      person?.channels.length ||
      (await this.#book.list({ people: [ref] })).length;
    if (!isKnown) {
      throw new InputError(
        `${field}: ${ref} is neither a user in the catalog nor a contact of a schedule; expected the full ref of one, such as user:default/mona`,
      );
    }
    return person ?? { ref, name: ref, channels: [] };
  }
}
