import {
  matchRunbooks,
  type CheckWithRunbooks,
} from '@callboard/backstage-plugin-runbooks-common';
import { STATUSES } from '@callboard/backstage-plugin-environments-common';
import type { MirroredCheck } from '../checks/CheckMirror';
import type { ShelvedRunbook } from '../shelf/ShelvedRunbook';

const TIERS = ['production', 'staging', 'development'];

/** Something that checks may name. */
type Named = Parameters<typeof matchRunbooks>[1][number] & {
  id: string;
  title: string;
};

/** A check with the runbooks for it. */
export function presentCheck(
  { entityRef, runbookUrls, ...check }: MirroredCheck,
  runbooks: Named[],
): CheckWithRunbooks {
  return {
    ...check,
    runbooks: matchRunbooks({ ...check, runbookUrls }, runbooks).map(
      ({ id, title }) => ({ id, title }),
    ),
  };
}

/** What is not healthy now, with the runbooks for it: worst first, production first. */
export function presentFiring(
  checks: MirroredCheck[],
  shelved: ShelvedRunbook[],
): CheckWithRunbooks[] {
  const runbooks = shelved.map(({ id, runbook, source }) => ({
    id,
    title: runbook.title,
    slug: runbook.slug,
    meta: runbook.meta,
    source,
  }));
  return checks
    .filter(({ status }) => status !== 'healthy' && status !== 'deploying')
    .map(check => presentCheck(check, runbooks))
    .sort(
      (a, b) =>
        STATUSES.indexOf(b.status) - STATUSES.indexOf(a.status) ||
        TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) ||
        b.since.localeCompare(a.since),
    );
}
