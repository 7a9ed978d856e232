import type {
  Definition,
  ImageReference,
  LinkReference,
  Node,
  Nodes,
  Root,
} from 'mdast';
import { visit } from 'unist-util-visit';

type Reference = (LinkReference | ImageReference) & {
  from: number;
  to: number;
};

/**
 * The text of a file, by the positions of its tree: what an author wrote comes
 * out as it was written. Links by reference are written out, because a slice may
 * stand where their definition does not.
 */
export class SourceText {
  readonly #text: string;
  readonly #references: Reference[] = [];
  readonly #definitions = new Map<string, Definition>();

  constructor(text: string, root: Root) {
    this.#text = text;
    visit(root, node => {
      if (node.type === 'definition') {
        if (!this.#definitions.has(node.identifier)) {
          this.#definitions.set(node.identifier, node);
        }
      } else if (
        node.type === 'linkReference' ||
        node.type === 'imageReference'
      ) {
        this.#references.push({
          ...node,
          from: startOf(node),
          to: endOf(node),
        });
      }
    });
  }

  /** Markdown of a block; lines after the first lose the indentation that its place in a list gave them. */
  block(node: Nodes): string {
    const indentation = (node.position?.start.column ?? 1) - 1;
    const markdown = this.between(startOf(node), endOf(node));
    const text = indentation ? outdent(markdown, indentation) : markdown;
    // Without its reference beside it, a footnote would not be drawn.
    return node.type === 'footnoteDefinition' ? `\\${text}` : text;
  }

  /** Markdown of several blocks, one after the other. */
  blocks(nodes: Nodes[]): string {
    return nodes
      .map(node => this.block(node))
      .filter(text => text.trim() !== '')
      .join('\n\n');
  }

  /** Markdown between two offsets. */
  between(from: number, to: number): string {
    let written = '';
    let at = from;
    for (
      let index = this.#firstReferenceFrom(from);
      index < this.#references.length && this.#references[index].from < to;
      index++
    ) {
      const reference = this.#references[index];
      if (reference.from >= at && reference.to <= to) {
        written += this.#text.slice(at, reference.from);
        written += this.#writeOut(reference);
        at = reference.to;
      }
    }
    return written + this.#text.slice(at, to);
  }

  /** As written, references too. */
  raw(from: number, to: number): string {
    return this.#text.slice(from, to);
  }

  #writeOut(reference: Reference): string {
    const definition = this.#definitions.get(reference.identifier);
    if (!definition) {
      return this.#text.slice(reference.from, reference.to);
    }
    const target = `(<${definition.url.replace(
      /[<>\n]/g,
      encodeURIComponent,
    )}>${definition.title ? ` ${JSON.stringify(definition.title)}` : ''})`;
    if (reference.type === 'imageReference') {
      return `![${reference.alt ?? ''}]${target}`;
    }
    const { children } = reference;
    const last = children.at(-1);
    return `[${
      last ? this.between(startOf(children[0]), endOf(last)) : ''
    }]${target}`;
  }

  #firstReferenceFrom(offset: number): number {
    let low = 0;
    let high = this.#references.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.#references[middle].from < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

/** Offset at which a node begins. */
export function startOf(node: Node): number {
  return node.position?.start.offset ?? 0;
}

/** Offset at which a node is over. */
export function endOf(node: Node): number {
  return node.position?.end.offset ?? 0;
}

/** Line on which a node begins, from 1. */
export function lineOf(node: Node): number {
  return node.position?.start.line ?? 1;
}

/** Line on which a node ends, from 1. */
export function lastLineOf(node: Node): number {
  return node.position?.end.line ?? 1;
}

function outdent(text: string, columns: number): string {
  const [first, ...rest] = text.split('\n');
  return [first, ...rest.map(line => outdentLine(line, columns))].join('\n');
}

function outdentLine(line: string, columns: number): string {
  let column = 0;
  let index = 0;
  while (column < columns && (line[index] === ' ' || line[index] === '\t')) {
    column += line[index] === '\t' ? 4 - (column % 4) : 1;
    index++;
  }
  return ' '.repeat(Math.max(0, column - columns)) + line.slice(index);
}
