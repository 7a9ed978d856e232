import type { Request } from 'express';
import type { Account } from '../../world/model';
import type { World } from '../../world/World';
import { tokenOf } from './tokenOf';

/** A token `user:<login>` speaks for that user; any other for the DevOps Lead. */
export function callerOf(world: World, request: Request): Account {
  const login = tokenOf(request)?.match(/^user:(.+)$/)?.[1];
  return world.accounts.get(login ?? 'devops-lead');
}
