import type { RunbookSectionRole } from '../types';
import { LABEL_DEPTH, type Piece, type TitlePiece } from './Piece';

/** The pieces of one runbook; its title is not among them. */
export interface RunbookPieces {
  title?: TitlePiece;
  pieces: Piece[];
  /** Pieces of the file around it that are shown at its end. */
  shared?: Piece[];
  /** Of what belongs to no runbook: whether it only leads to the runbooks below it. */
  leads?: boolean;
}

/** The runbooks of a file, and the parts that belong to none of them. */
export interface SplitFile {
  runbooks: RunbookPieces[];
  rest: RunbookPieces[];
}

/** A heading with the titles right below it. */
interface Chapter {
  index: number;
  title: TitlePiece;
  /** Index after its last piece. */
  end: number;
  parent?: Chapter;
  children: Chapter[];
  /** Its parent's children; all chapters of the file that have no parent. */
  family: Chapter[];
  /** What the titles right below it are about, of those that tell a runbook from other documents. */
  roles: Set<RunbookSectionRole>;
}

/**
 * Tells several runbooks in one file apart: headings of one level under which
 * known sections repeat. Other headings of that file are no runbooks.
 *
 * @param named - says of a title that its author calls it a runbook
 * @returns undefined where the file is one runbook.
 */
export function splitRunbooks(
  pieces: Piece[],
  named: (title: string) => boolean,
): SplitFile | undefined {
  const chapters = readChapters(pieces);
  const level = findLevel(chapters);
  const chosen = chapters.filter(
    chapter =>
      named(chapter.title.title) ||
      (chapter.title.depth === level && isRunbook(chapter)),
  );
  const outermost = chosen.filter(
    chapter => !ancestors(chapter).some(above => chosen.includes(above)),
  );
  if (!outermost.length) {
    return undefined;
  }
  return {
    runbooks: outermost.map(({ title, index, end }) => ({
      title,
      pieces: pieces.slice(index + 1, end),
    })),
    rest: readRest(pieces, chapters, outermost),
  };
}

/** Chapters without a runbook in them, and of the others what stands before their first chapter. */
function readRest(
  pieces: Piece[],
  chapters: Chapter[],
  runbooks: Chapter[],
): RunbookPieces[] {
  const around = new Set(runbooks.flatMap(ancestors));
  const rest: RunbookPieces[] = [];
  let index = 0;
  const add = (
    title: TitlePiece | undefined,
    from: number,
    to: number,
    leads: boolean,
  ) => {
    if (title || to > from) {
      rest.push({ title, pieces: pieces.slice(from, to), leads });
    }
    index = to;
  };
  add(undefined, 0, chapters[0].index, true);
  for (const chapter of chapters) {
    if (chapter.index < index) {
      continue;
    }
    if (runbooks.includes(chapter)) {
      index = chapter.end;
    } else {
      const leads = around.has(chapter);
      const end = leads ? chapter.children[0].index : chapter.end;
      add(chapter.title, chapter.index + 1, end, leads);
    }
  }
  return rest;
}

function readChapters(pieces: Piece[]): Chapter[] {
  const chapters: Chapter[] = [];
  const parentless: Chapter[] = [];
  let open: Chapter[] = [];
  pieces.forEach((piece, index) => {
    if (piece.kind !== 'title') {
      return;
    }
    if (piece.depth < LABEL_DEPTH) {
      for (const chapter of open) {
        if (chapter.title.depth >= piece.depth) {
          chapter.end = index;
        }
      }
      open = open.filter(({ title }) => title.depth < piece.depth);
    }
    const parent = open.at(-1);
    if (parent && piece.reading.telling) {
      parent.roles.add(piece.reading.role);
    }
    if (piece.depth < LABEL_DEPTH) {
      const chapter: Chapter = {
        index,
        title: piece,
        end: pieces.length,
        parent,
        children: [],
        family: parent?.children ?? parentless,
        roles: new Set(),
      };
      chapter.family.push(chapter);
      chapters.push(chapter);
      open.push(chapter);
    }
  });
  return chapters;
}

function isRunbook(chapter: Chapter): boolean {
  return (
    isOwnTopic(chapter) &&
    (chapter.roles.size > 1 ||
      (chapter.roles.size === 1 &&
        siblings(chapter).some(({ roles }) => roles.size > 0)))
  );
}

/** The level with most headings that have two kinds of known sections, or the same one section each. */
function findLevel(chapters: Chapter[]): number | undefined {
  const own = chapters.filter(isOwnTopic);
  return (
    mostFrequent(own.filter(({ roles }) => roles.size > 1)) ??
    mostFrequent(own.filter(chapter => isAlike(chapter, own)))
  );
}

function mostFrequent(chapters: Chapter[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { title } of chapters) {
    counts.set(title.depth, (counts.get(title.depth) ?? 0) + 1);
  }
  const [best] = [...counts]
    .filter(([, count]) => count > 1)
    .sort(([a, many], [b, more]) => more - many || a - b);
  return best?.[0];
}

/** Parts of one piece of work, each with its own list. */
const PHASE =
  /^\W*(?:\d+\W|phase|step|part|stage|day|pre\b|post\b|before|after|during|preparation|first|then|finally)/i;

function isAlike(chapter: Chapter, all: Chapter[]): boolean {
  return (
    chapter.roles.size === 1 &&
    !PHASE.test(chapter.title.title) &&
    all.some(
      other =>
        other !== chapter &&
        other.title.depth === chapter.title.depth &&
        !PHASE.test(other.title.title) &&
        [...chapter.roles].every(role => other.roles.has(role)),
    )
  );
}

/**
 * Whether a chapter is about something of its own: it is no known section
 * itself, and not within one that stands beside others.
 */
function isOwnTopic(chapter: Chapter): boolean {
  return (
    !chapter.title.reading.exact &&
    !ancestors(chapter).some(
      ({ title, parent }) =>
        title.reading.exact &&
        title.reading.telling &&
        parent !== undefined &&
        parent.roles.size > 1,
    )
  );
}

function siblings(chapter: Chapter): Chapter[] {
  return chapter.family.filter(
    other => other !== chapter && other.title.depth === chapter.title.depth,
  );
}

function ancestors(chapter: Chapter): Chapter[] {
  return chapter.parent ? [chapter.parent, ...ancestors(chapter.parent)] : [];
}
