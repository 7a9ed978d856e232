import type { Account } from '../../world/model';
import type { World } from '../../world/World';

/** A token `user:<login>` speaks for that user; any other for the DevOps Lead. */
export function callerOf(world: World, token: string | undefined): Account {
  const login = token?.match(/^user:(.+)$/)?.[1];
  return world.accounts.get(login ?? 'devops-lead');
}
