import { Dice } from './Dice';
import { shapes } from './shapes';

/** Sizes of files as people keep them, in bytes. */
const SMALLEST = 2_000;
const LARGEST = 20_000;

/** A Markdown file. */
export interface GeneratedDocument {
  path: string;
  shape: string;
  markdown: string;
}

/**
 * Files of runbooks in all shapes by turns, 2 to 20 kB each, with more small ones
 * than large ones. The same in every run.
 */
export function generateDocuments(count: number): GeneratedDocument[] {
  return Array.from({ length: count }, (_, index) => {
    const dice = new Dice(index + 1);
    const shape = shapes[index % shapes.length];
    const wanted = SMALLEST * (LARGEST / SMALLEST) ** dice.next();
    const parts = [shape.head(dice, `Runbook ${index + 1}`)];
    let size = parts[0].length;
    for (let turn = 0; size < wanted; turn += 1) {
      const part = shape.part(dice, turn);
      if (size + part.length > LARGEST) {
        break;
      }
      parts.push(part);
      size += part.length + 2;
    }
    return {
      path: `docs/runbooks/runbook-${index + 1}.md`,
      shape: shape.name,
      markdown: `${parts.join('\n\n')}\n`,
    };
  });
}
