import type { TransitionRecord } from '../model/TransitionRecord';
import type { Standing } from './rollUp';

/**
 * What is to be written down as something takes on a status, or loses it.
 *
 * @remarks
 * Stretches follow upon each other without overlap, whatever the order in which
 * rounds are folded: one that begins late ends none before it began.
 *
 * @param latest - the newest stretch, ended or not
 * @param standing - what is so now; undefined where nothing is known any more
 */
export function foldTransition(
  latest: TransitionRecord | undefined,
  standing: Standing | undefined,
  moment: Pick<TransitionRecord, 'entityRef' | 'environment' | 'scope'> & {
    at: string;
  },
): TransitionRecord[] {
  const open = latest?.endedAt ? undefined : latest;
  if (open?.status === standing?.status) {
    return [];
  }
  const { at, ...name } = moment;
  const [, startedAt] = [at, latest ? soonestAfter(latest) : at].sort();
  return [
    ...(open ? [{ ...open, endedAt: startedAt }] : []),
    ...(standing ? [{ ...name, ...standing, startedAt }] : []),
  ];
}

function soonestAfter({ startedAt, endedAt }: TransitionRecord): string {
  return endedAt ?? new Date(Date.parse(startedAt) + 1).toISOString();
}
