import {
  matchRunbooks,
  type CheckWithRunbooks,
} from '@callboard/backstage-plugin-runbooks-common';
import { STATUSES } from '@callboard/backstage-plugin-environments-common';
import type { MirroredCheck } from '../checks/CheckMirror';
import type { ShelvedSummary } from '../shelf/ShelvedSummary';

const TIERS = ['production', 'staging', 'development'];

/** A check with the runbooks for it. */
export function presentCheck(
  { entityRef, runbookUrls, ...check }: MirroredCheck,
  shelved: ShelvedSummary[],
): CheckWithRunbooks {
  const runbooks = shelved.map(({ id, runbook, source }) => ({
    id,
    title: runbook.title,
    slug: runbook.slug,
    meta: runbook.meta,
    source,
  }));
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
  shelved: ShelvedSummary[],
): CheckWithRunbooks[] {
  return checks
    .filter(isFiring)
    .map(check => presentCheck(check, shelved))
    .sort(
      (a, b) =>
        STATUSES.indexOf(b.status) - STATUSES.indexOf(a.status) ||
        TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) ||
        b.since.localeCompare(a.since),
    );
}

function isFiring({ status }: Pick<MirroredCheck, 'status'>): boolean {
  return status !== 'healthy' && status !== 'deploying';
}
