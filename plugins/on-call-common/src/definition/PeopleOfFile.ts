import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { z } from 'zod';
import type { ContactChannel, Person } from '../types';
import { contactKinds, type contactSchema } from './definitionSchema';
import { sayWrong } from './sayWrong';
import type { SourcePath, SourceText } from './SourceText';

/**
 * The people of a file, and what their refs in it mean.
 *
 * @internal
 */
export class PeopleOfFile {
  readonly #people = new Map<string, Person>();
  readonly #broken = new Set<string>();
  readonly #text: SourceText;
  readonly #idPrefix: string;

  constructor(text: SourceText, idPrefix: string) {
    this.#text = text;
    this.#idPrefix = idPrefix;
  }

  /**
   * @param keys - of the contact in the order in which they are written, which is that of preference
   * @returns its full ref; undefined where it is none, which is then among the problems.
   */
  add(
    contact: z.output<typeof contactSchema>,
    keys: string[],
    path: SourcePath,
  ): string | undefined {
    const ref = this.#fullRef(contact.ref, [...path, 'ref']);
    if (ref === undefined) {
      return undefined;
    }
    if (this.#people.has(ref)) {
      this.#text.complain(
        [...path, 'ref'],
        `"${contact.ref}" is a contact already; expected each once.`,
      );
      return undefined;
    }
    const short = keys.flatMap((key): ContactChannel[] => {
      const kind = contactKinds.find(each => each === key);
      const address = kind && contact[kind];
      return kind && address ? [{ kind, address }] : [];
    });
    const { name, timeZone, channels = [] } = contact;
    this.#people.set(ref, {
      ref,
      name: name ?? nameOf(contact.ref),
      channels: [...short, ...channels],
      ...(timeZone && { timeZone }),
    });
    return ref;
  }

  /** Remembers a contact that has problems of its own, so that who names it has none. */
  addBroken(ref: unknown): void {
    if (typeof ref === 'string') {
      this.#broken.add(ref.toLocaleLowerCase('en-US'));
    }
  }

  /**
   * The full ref of what a file writes.
   *
   * @returns undefined where it names nobody, which is then among the problems.
   */
  refOf(text: string, path: SourcePath): string | undefined {
    const ref = this.#fullRef(text, path);
    if (ref === undefined || this.#people.has(ref)) {
      return ref;
    }
    if (
      ref.startsWith('contact:') &&
      !this.#broken.has(text.toLocaleLowerCase('en-US'))
    ) {
      const known = [...this.#people.keys()]
        .filter(each => each.startsWith('contact:'))
        .map(each => each.replace(this.#idPrefix, ''));
      this.#text.complain(
        path,
        sayWrong(`"${text}" is no contact of this file`, 'one of "contacts"', {
          word: text,
          known,
        }),
      );
      return undefined;
    }
    this.#people.set(ref, { ref, name: nameOf(text), channels: [] });
    return ref;
  }

  all(): Person[] {
    return [...this.#people.values()];
  }

  #fullRef(text: string, path: SourcePath): string | undefined {
    if (/^contact:/i.test(text)) {
      const name = text.slice('contact:'.length).toLocaleLowerCase('en-US');
      if (/^[a-z0-9][a-z0-9-]{0,62}$/.test(name)) {
        return `contact:${this.#idPrefix}${name}`;
      }
      this.#text.complain(
        path,
        `"${text}" is no name of a contact; expected small letters, digits and hyphens after "contact:".`,
      );
      return undefined;
    }
    return stringifyEntityRef(
      parseEntityRef(text, { defaultNamespace: 'default' }),
    );
  }
}

function nameOf(ref: string): string {
  return ref.replace(/^.*[:/]/, '');
}
