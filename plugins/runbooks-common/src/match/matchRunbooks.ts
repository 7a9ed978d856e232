import { parseRepositoryUrl } from '@callboard/backstage-plugin-environments-common';
import picomatch from 'picomatch';
import type { RunbookMeta } from '../types';

/** The check whose subjects are names of alarms. */
const ALARMS_CHECK = 'aws.alarms';
// Longer ones are no patterns that anybody wrote; the matcher refuses them.
const LONGEST_PATTERN = 1000;

/**
 * What of a check tells which runbooks are for it.
 *
 * @public
 */
export interface CheckToMatch {
  /** Name of the environment. */
  environment: string;
  checkId: string;
  subject?: string;
  /** As its author named them, in an alarm's description say; `#slug` picks one of a file. */
  runbookUrls: string[];
}

/**
 * What of a runbook tells which checks it is for.
 *
 * @public
 */
export interface RunbookToMatch {
  slug: string;
  source: { url: string };
  meta: Pick<RunbookMeta, 'alarms' | 'checks' | 'environments'>;
}

/**
 * The runbooks for a check: those that it names by URL, then those that name the
 * alarm, then those that name the check.
 *
 * @remarks
 * In a pattern `*` stands for any characters, slashes included. A runbook for
 * certain environments is not found by pattern in others; a URL counts anywhere.
 *
 * @returns each runbook once; within a kind in the order given.
 *
 * @public
 */
export function matchRunbooks<T extends RunbookToMatch>(
  check: CheckToMatch,
  runbooks: readonly T[],
): T[] {
  const here = runbooks.filter(
    ({ meta }) =>
      meta.environments.length === 0 ||
      meta.environments.includes(check.environment),
  );
  const { checkId, subject } = check;
  const alarm = checkId === ALARMS_CHECK ? subject : undefined;
  return [
    ...new Set([
      ...check.runbookUrls.flatMap(url => named(url, runbooks)),
      ...(alarm === undefined
        ? []
        : here.filter(({ meta }) => matchesAny(meta.alarms, [alarm]))),
      ...here.filter(({ meta }) =>
        matchesAny(meta.checks, [
          checkId,
          ...(subject === undefined ? [] : [`${checkId}/${subject}`]),
        ]),
      ),
    ]),
  ];
}

function named<T extends RunbookToMatch>(
  url: string,
  runbooks: readonly T[],
): T[] {
  const { file, slug } = fileOf(url);
  const same = runbooks.filter(
    ({ source }) => fileOf(source.url).file === file,
  );
  const one = same.filter(runbook => runbook.slug === slug);
  return one.length ? one : same;
}

// The same file is written in several ways: to be read, to be edited, on another branch.
function fileOf(url: string): { file: string; slug: string } {
  const place = parseRepositoryUrl(url);
  const hash = url.indexOf('#');
  const bare = hash < 0 ? url : url.slice(0, hash);
  return {
    file: place
      ? `${place.host}/${place.repository}/${place.path}`.toLocaleLowerCase(
          'en-US',
        )
      : bare,
    slug: hash < 0 ? '' : url.slice(hash + 1),
  };
}

function matchesAny(patterns: string[], names: string[]): boolean {
  return patterns.some(pattern => {
    if (!pattern || pattern.length > LONGEST_PATTERN) {
      return false;
    }
    // Alarms have parentheses in their names; in patterns they mean nothing else.
    const matches = picomatch(pattern.replace(/[()|]/g, '\\$&'), {
      bash: true,
      dot: true,
      noextglob: true,
      nonegate: true,
    });
    return names.some(name => name === pattern || matches(name));
  });
}
