import type { RootContent } from 'mdast';
import { variablesIn } from '../render/fillVariables';
import { variablesOf } from '../render/variablesOf';
import type { Runbook, RunbookKind, RunbookMeta } from '../types';
import { cleanTitle } from './cleanTitle';
import { emptyMeta } from './emptyMeta';
import type { FrontMatterValues } from './frontMatter/fields';
import type { FrontMatter } from './frontMatter/readFrontMatter';
import type { Names } from './Names';
import type { ParseContext } from './ParseContext';
import { contentOf, type Piece } from './Piece';
import { durationInTitle, readFacts, type Facts } from './readFacts';
import { readSections } from './readSections';
import { slugOf } from './slugOf';
import { lastLineOf, lineOf } from './SourceText';
import type { RunbookPieces } from './splitRunbooks';
import { titleFromPath } from './titleFromPath';
import { titleRemnants } from './titleRemnants';

/** What a runbook takes from the file around it. */
export interface FileOfRunbook {
  path: string;
  frontMatter: FrontMatter;
  slugs: Names;
  /** Whether the file holds several. */
  several: boolean;
  /** What the file says about all of them. */
  facts: Facts;
}

/** Makes a runbook of its title and pieces, and of what the front matter says. */
export function buildRunbook(
  { title, pieces, shared = [] }: RunbookPieces,
  { path, frontMatter, slugs, several, facts }: FileOfRunbook,
  context: ParseContext,
): Runbook {
  const written = title && cleanTitle(title.title);
  const overlay = frontMatter.overlays.get(slugOf(written ?? '', 80));
  const {
    title: given,
    kind,
    ...values
  }: FrontMatterValues = {
    ...frontMatter.values,
    ...overlay?.values,
  };
  if (!written && !given) {
    context.diagnostics.push({
      level: 'hint',
      rule: 'no-title',
      message: `This runbook has no title, so it is called “${titleFromPath(
        path,
      )}” after its file. Begin with a heading such as "# Website down".`,
      line: 1,
    });
  }
  const name = written || given || titleFromPath(path);
  const duration = title && durationInTitle(title.title);
  const meta: RunbookMeta = {
    ...emptyMeta(),
    ...facts,
    ...readFacts(introduction(pieces), context.source, context.diagnostics),
    ...(duration ? { duration } : {}),
    ...values,
    other: { ...frontMatter.other, ...overlay?.other },
  };
  const remnants: Piece[] = title
    ? titleRemnants(title.node).map(node => ({ kind: 'content', node }))
    : [];
  const sections = readSections([...remnants, ...pieces, ...shared], context);
  const all = title ? [title, ...pieces] : pieces;
  const inputs = meta.automations.flatMap(each => Object.values(each.inputs));
  return {
    slug: slugs.take(slugOf(written || name, 80) || 'runbook'),
    title: name,
    kind: kind ?? kindOf(meta),
    meta,
    sections,
    variables: [
      ...new Set([...variablesOf(sections), ...inputs.flatMap(variablesIn)]),
    ],
    lines: {
      from: several && all.length ? lineOf(all[0].node) : 1,
      to: Math.max(1, ...all.slice(-1).map(({ node }) => lastLineOf(node))),
    },
  };
}

/** What stands before the first title. */
function introduction(pieces: Piece[]): RootContent[] {
  const end = pieces.findIndex(({ kind }) => kind === 'title');
  return contentOf(end < 0 ? pieces : pieces.slice(0, end));
}

function kindOf({ schedule, automations }: RunbookMeta): RunbookKind {
  if (schedule) {
    return 'procedure';
  }
  return automations.length ? 'automated' : 'incident';
}
