import type { PortfolioCell } from '@callboard/backstage-plugin-deployments-common';
import type { KeptBoard, KeptEnvironment } from '../board/KeptBoard';
import type { PortfolioEntry } from '../database/PortfolioStore';
import type { Target } from '../model/Target';
import { attentionOf, urgencyOf, type AttentionOptions } from './attentionOf';
import { orderKeyOf } from './orderKeyOf';

function cellOf({
  environment,
  live,
  attempt,
}: KeptEnvironment): PortfolioCell {
  return {
    environment: environment.name,
    tier: environment.tier,
    live: live && {
      id: live.id,
      version: live.version,
      finishedAt: live.finishedAt,
      createdAt: live.createdAt,
      url: live.url,
    },
    attempt: attempt && {
      id: attempt.id,
      version: attempt.version,
      status: attempt.status,
      statusName: attempt.statusName,
      createdAt: attempt.createdAt,
      updatedAt: attempt.updatedAt,
      url: attempt.url,
      failure: attempt.failure,
    },
  };
}

// An environment that was never deployed to can be asked for too.
function statusesOf({ live, attempt }: KeptEnvironment): string[] {
  const statuses = [live, attempt].flatMap(shown => shown?.status ?? []);
  return statuses.length ? statuses : ['none'];
}

/** The portfolio row of an entity, with what it is found and ordered by. */
export function projectPortfolioEntry(
  target: Target,
  board: KeptBoard,
  options: AttentionOptions,
): PortfolioEntry {
  const environments = board.kind === 'board' ? board.environments : [];
  const attention = attentionOf(board, options);
  return {
    row: {
      entityRef: target.entityRef,
      title: target.title,
      owner: target.owner,
      system: target.system,
      cells: environments.map(cellOf),
      attention,
    },
    orderKey: orderKeyOf(
      urgencyOf(attention, board),
      attention[0]?.since,
      target.entityRef,
    ),
    waiting: attention.some(({ reason }) => reason === 'waiting'),
    failed: attention.some(({ reason }) => reason === 'failed'),
    cells: environments.flatMap(shown =>
      statusesOf(shown).map(status => ({
        environment: shown.environment.name,
        status,
      })),
    ),
  };
}
