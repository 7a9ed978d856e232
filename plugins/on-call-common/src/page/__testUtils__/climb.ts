import type { EscalationPolicy } from '../../types';
import { foldPage } from '../foldPage';
import { nextStep, type PageStep } from '../nextStep';
import type { PageEvent } from '../PageEvent';

const BEGIN = Date.parse('2026-11-22T10:00:00.000Z');

export function paged(
  policy: EscalationPolicy,
  severity = policy.severities[0],
): PageEvent {
  return {
    kind: 'paged',
    at: new Date(BEGIN).toISOString(),
    by: 'user:default/caller',
    page: {
      id: 'page-1',
      entityRef: 'component:default/api',
      entityTitle: 'API',
      policy,
      severity,
      summary: 'The API answers nobody',
    },
  };
}

/** Events of a level that was told at an instant. */
export function told(
  level: number,
  round: number,
  at: string,
  person?: string,
): PageEvent[] {
  return [
    { kind: 'level-begun', level, round, at },
    {
      kind: 'delivery',
      level,
      round,
      at,
      via: 'notification',
      ...(person === undefined
        ? { state: 'nobody' }
        : { state: 'sent', person }),
    },
    { kind: 'level-ended', level, round, at, reached: person !== undefined },
  ];
}

/**
 * Climbs the ladder while nobody answers, each step when it is due.
 *
 * @param isThere - tells of the number of a step, from 0, whether its level has anybody
 */
export function climb(
  policy: EscalationPolicy,
  isThere: (step: number) => boolean = () => true,
) {
  let at = new Date(BEGIN).toISOString();
  let step: PageStep | undefined = { kind: 'level', level: 0, round: 0 };
  const events = [paged(policy)];
  const steps: (PageStep & { at: string })[] = [];
  while (step) {
    steps.push({ ...step, at });
    events.push(
      ...(step.kind === 'level'
        ? told(
            step.level,
            step.round,
            at,
            isThere(steps.length - 1) ? 'user:default/mona' : undefined,
          )
        : [{ kind: 'exhausted' as const, at }]),
    );
    const next: ReturnType<typeof nextStep> = nextStep(foldPage(events));
    step = next?.step;
    at = next?.at ?? at;
  }
  return { events, steps };
}
