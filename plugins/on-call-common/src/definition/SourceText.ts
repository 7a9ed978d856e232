import {
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  type Document,
} from 'yaml';
import type { DefinitionProblem } from '../types';

/** Keys and indices from the top of a document. */
export type SourcePath = (string | number)[];

/** Where a definition comes from. */
export interface DefinitionSource {
  /** The file, as people call it. */
  source: string;
  /** Where people read it. */
  url?: string;
}

// A list of aliases of aliases can unfold to more than any memory holds.
const MOST_ALIASES = 100;

/**
 * A YAML text that knows on which line what stands.
 *
 * @internal
 */
export class SourceText {
  readonly #lines = new LineCounter();
  readonly #document: Document;
  readonly #from: DefinitionSource;
  readonly problems: DefinitionProblem[] = [];

  constructor(text: string, from: DefinitionSource) {
    this.#from = { source: from.source, ...(from.url && { url: from.url }) };
    this.#document = parseDocument(text, {
      lineCounter: this.#lines,
      prettyErrors: false,
      // What is wrong goes to the author, and not to the log.
      logLevel: 'error',
    });
    for (const { message, pos } of this.#document.errors) {
      this.problems.push({
        ...this.#from,
        ...this.#placeOf(pos[0]),
        message: `This is not YAML: ${message.replace(/\.$/, '')}.`,
      });
    }
  }

  /** The whole as plain data; undefined where it cannot be read, which `problems` say. */
  read(): unknown {
    if (this.problems.length) {
      return undefined;
    }
    try {
      return this.#document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown;
    } catch (error) {
      this.complain([], `This cannot be read: ${(error as Error).message}.`);
      return undefined;
    }
  }

  /** Adds a problem at what stands at a path, or at the nearest above it that is there. */
  complain(path: SourcePath, message: string, key?: string): void {
    this.problems.push({ ...this.locate(path, key), message });
  }

  /** @param key - of the map at the path: the key itself is meant, and not its value */
  locate(path: SourcePath, key?: string): Omit<DefinitionProblem, 'message'> {
    const whole = key === undefined ? path : [...path, key];
    return {
      ...this.#from,
      ...this.#placeOf(this.#offsetOf(whole)),
      ...(whole.length && { path: formatPath(whole) }),
    };
  }

  #placeOf(offset: number): { line: number; column: number } {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  #offsetOf(path: SourcePath): number {
    for (let length = path.length; length > 0; length--) {
      const parent = this.#nodeAt(path.slice(0, length - 1));
      const last = path[length - 1];
      // The key is where people look, also for what is wrong with a value.
      const pair = isMap(parent)
        ? parent.items.find(({ key }) => isScalar(key) && key.value === last)
        : undefined;
      const node = isNode(pair?.key)
        ? pair.key
        : this.#nodeAt(path.slice(0, length));
      if (isNode(node) && node.range) {
        return node.range[0];
      }
    }
    return 0;
  }

  #nodeAt(path: SourcePath): unknown {
    return path.length
      ? this.#document.getIn(path, true)
      : this.#document.contents;
  }
}

/** Such as `schedules[0].layers[1].start`. */
function formatPath(path: SourcePath): string {
  return path.reduce<string>(
    (written, part) =>
      typeof part === 'number'
        ? `${written}[${part}]`
        : `${written}${written && '.'}${part}`,
    '',
  );
}
