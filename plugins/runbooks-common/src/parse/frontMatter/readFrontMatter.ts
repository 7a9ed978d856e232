import type { Root, RootContent } from 'mdast';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { RunbookDiagnostic } from '../../types';
import { camelCase } from './camelCase';
import type { FrontMatterValues } from './fields';
import { readFields, type ReadFields } from './readFields';

/** The front matter of a file. */
export interface FrontMatter {
  values: FrontMatterValues;
  /** Keys that are not ours. */
  other: Record<string, unknown>;
  /** By slug: what it says of single runbooks of the file. */
  overlays: Map<string, ReadFields & { line: number }>;
  /** What could not be understood, as it was written. */
  text?: string;
}

/** Reads the front matter off the top of a file; an empty one where there is none. */
export function readFrontMatter(
  root: Root,
  diagnostics: RunbookDiagnostic[],
): FrontMatter {
  const node = root.children.find(isFrontMatter);
  const empty: FrontMatter = { values: {}, other: {}, overlays: new Map() };
  if (!node) {
    return empty;
  }
  const firstLine = (node.position?.start.line ?? 1) + 1;
  const refuse = (message: string, line: number): FrontMatter => {
    diagnostics.push({
      level: 'problem',
      rule: 'front-matter-unreadable',
      message,
      line,
    });
    return { ...empty, text: node.value };
  };
  if (node.type !== 'yaml') {
    return refuse(
      'The front matter is not read: between +++ it is TOML. Write YAML between lines of ---.',
      firstLine - 1,
    );
  }
  try {
    return readYaml(node.value, firstLine, refuse, diagnostics);
  } catch (error) {
    return refuse(`The front matter is not read: ${error}.`, firstLine);
  }
}

function readYaml(
  text: string,
  firstLine: number,
  refuse: (message: string, line: number) => FrontMatter,
  diagnostics: RunbookDiagnostic[],
): FrontMatter {
  const counter = new LineCounter();
  const lineAt = (offset: number) =>
    firstLine + counter.linePos(offset).line - 1;
  const { errors, contents, ...document } = parse(text, counter);
  if (errors.length) {
    return refuse(
      `The front matter is no valid YAML, so none of it is used: ${errors[0].message}.`,
      lineAt(errors[0].pos[0]),
    );
  }
  const given = document.read();
  if (given === null || given === '') {
    return { values: {}, other: {}, overlays: new Map() };
  }
  if (!isMap(contents) || !isObject(given)) {
    return refuse(
      'The front matter is not read; expected keys and values such as "owner: group:platform".',
      firstLine,
    );
  }
  const lines = new Map<string, number>();
  for (const { key } of contents.items) {
    if (isScalar(key) && key.range) {
      lines.set(String(key.value), lineAt(key.range[0]));
    }
  }
  return readKeys(given, key => lines.get(key) ?? firstLine, diagnostics);
}

function parse(text: string, lineCounter: LineCounter) {
  const document = parseDocument(text, {
    lineCounter,
    logLevel: 'silent',
    prettyErrors: false,
  });
  return {
    errors: document.errors,
    contents: document.contents,
    // Through JSON: plain data without circles and dates.
    read: (): unknown =>
      JSON.parse(JSON.stringify(document.toJS({ maxAliasCount: 100 }) ?? null)),
  };
}

function readKeys(
  given: Record<string, unknown>,
  lineOf: (key: string) => number,
  diagnostics: RunbookDiagnostic[],
): FrontMatter {
  const overlays: FrontMatter['overlays'] = new Map();
  const own = Object.entries(given).filter(([key, value]) => {
    if (camelCase(key) !== 'runbooks' || !isObject(value)) {
      return true;
    }
    for (const [slug, overlay] of Object.entries(value)) {
      const line = lineOf(key);
      overlays.set(slug, {
        ...readFields(
          isObject(overlay) ? Object.entries(overlay) : [],
          () => line,
          diagnostics,
          `runbooks.${slug}.`,
        ),
        line,
      });
      if (!isObject(overlay)) {
        diagnostics.push({
          level: 'problem',
          rule: 'front-matter-invalid',
          message: `runbooks.${slug} in the front matter is ${JSON.stringify(
            overlay,
          )}; expected keys and values.`,
          line,
        });
      }
    }
    return false;
  });
  return { ...readFields(own, lineOf, diagnostics), overlays };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type FrontMatterNode = Extract<RootContent, { type: 'yaml' }> | Toml;
interface Toml {
  type: 'toml';
  value: string;
  position?: Extract<RootContent, { type: 'yaml' }>['position'];
}

/** Front matter, which is no content. */
export function isFrontMatter(node: {
  type: string;
}): node is FrontMatterNode & RootContent {
  return node.type === 'yaml' || node.type === 'toml';
}
