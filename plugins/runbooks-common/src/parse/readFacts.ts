import type { RootContent } from 'mdast';
import type { RunbookDiagnostic, RunbookMeta } from '../types';
import { daySchema } from './frontMatter/schemas';
import { readSpan } from './frontMatter/readSpan';
import { lineOf, type SourceText } from './SourceText';

/** What a text says about itself in lines such as `**Last reviewed**: 2026-01-31`. */
export type Facts = Pick<
  RunbookMeta,
  'severity' | 'lastReviewed' | 'reviewEvery' | 'role'
>;

interface Fact {
  key: string;
  value: string;
  line: number;
}

const FACT =
  /^\s*(?:[-*]\s+)?(?:\*\*|__)([^*_:]{1,40}):?(?:\*\*|__)\s*:?\s*(\S.{0,200})$/;
const DAY_MS = 86_400_000;

/**
 * Reads facts that authors write as bold labels. Front matter says them better,
 * and counts where it is there.
 */
export function readFacts(
  nodes: RootContent[],
  source: SourceText,
  diagnostics: RunbookDiagnostic[],
): Facts {
  const facts: Facts = {};
  let nextReview: string | undefined;
  for (const { key, value, line } of nodes.flatMap(node =>
    factsIn(node, source),
  )) {
    const day = daySchema.safeParse(value).data;
    const wantsDay = () => {
      if (!day) {
        diagnostics.push({
          level: 'hint',
          rule: 'fact-not-understood',
          message: `${key} is ${value}; expected a day such as 2026-01-31.`,
          line,
        });
      }
    };
    switch (key.toLowerCase()) {
      case 'severity':
        facts.severity ??= value.length <= 40 ? value : undefined;
        break;
      case 'responsible':
        facts.role ??= value;
        break;
      case 'last reviewed':
      case 'last review':
        wantsDay();
        facts.lastReviewed ??= day;
        break;
      case 'next review':
      case 'next review date':
        wantsDay();
        nextReview ??= day;
        break;
      case 'frequency':
        diagnostics.push({
          level: 'hint',
          rule: 'frequency-in-words',
          message: `This is done “${value}”, which only people understand. Add a schedule to the front matter, and it falls due.`,
          line,
        });
        break;
      default:
    }
  }
  const days =
    facts.lastReviewed && nextReview
      ? (Date.parse(nextReview) - Date.parse(facts.lastReviewed)) / DAY_MS
      : 0;
  if (days > 0) {
    facts.reviewEvery = days;
  }
  return facts;
}

/** Minutes that a title names: `Morning health check (5 minutes)`. */
export function durationInTitle(title: string): number | undefined {
  const [, span] = /\(\s*([^()]{1,40})\s*\)\s*$/.exec(title) ?? [];
  const minutes = span === undefined ? undefined : readSpan(span);
  return minutes === undefined ? undefined : Math.round(minutes) || undefined;
}

function factsIn(node: RootContent, source: SourceText): Fact[] {
  if (node.type !== 'paragraph' && node.type !== 'list') {
    return [];
  }
  return source
    .block(node)
    .split('\n')
    .flatMap((text, index) => {
      const [, key, value] = FACT.exec(text) ?? [];
      return key && value
        ? [
            {
              key: key.trim(),
              value: value.replace(/\s*\\$/, '').trim(),
              line: lineOf(node) + index,
            },
          ]
        : [];
    });
}
