import { setImmediate as breathe } from 'node:timers/promises';
import { parseRunbooks } from '@callboard/backstage-plugin-runbooks-common';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Row } from '../report/Row';
import {
  generateDocuments,
  type GeneratedDocument,
} from './documents/generateDocuments';
import { parseRows } from './parseRows';

const DOCUMENTS = 1000;
/** So few that both parsers meet the same noise. */
const BATCH = 50;
const WARM_UP_DOCUMENTS = 100;

/** Reads a thousand files of runbooks, by turns with the plain Markdown parser. */
export async function measureParse(): Promise<Row[]> {
  const documents = generateDocuments(DOCUMENTS);
  const plain = unified().use(remarkParse).use(remarkGfm).freeze();
  const parsers = {
    plain: ({ markdown }: GeneratedDocument) => {
      plain.parse(markdown);
      return 0;
    },
    ours: ({ markdown, path }: GeneratedDocument) =>
      parseRunbooks(markdown, { path }).runbooks.length,
  };
  const parseAll = async (all: GeneratedDocument[]) => {
    const seconds = { plain: 0, ours: 0 };
    let runbooks = 0;
    for (let start = 0; start < all.length; start += BATCH) {
      for (const name of ['plain', 'ours'] as const) {
        const startedAt = performance.now();
        for (const document of all.slice(start, start + BATCH)) {
          runbooks += parsers[name](document);
        }
        seconds[name] += (performance.now() - startedAt) / 1000;
        await breathe();
      }
    }
    return { seconds, runbooks };
  };
  await parseAll(documents.slice(0, WARM_UP_DOCUMENTS));
  return parseRows({
    documents: documents.length,
    bytes: documents
      .map(({ markdown }) => Buffer.byteLength(markdown))
      .reduce((sum, size) => sum + size, 0),
    ...(await parseAll(documents)),
  });
}
