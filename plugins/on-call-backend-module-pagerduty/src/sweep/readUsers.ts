import { NotAllowedError } from '@backstage/errors';
import { z } from 'zod';
import { userSchema, type PagerDutyUser } from '../api/user';
import type { PagerDutyClient } from '../client/PagerDutyClient';
import { readSome } from './readSome';

export interface UsersReading {
  /** By id; without those that were deleted. */
  users: Map<string, PagerDutyUser>;
  /** Why nobody is in it, where the token may not read users. */
  refused?: string;
}

/**
 * Reads users with their channels.
 *
 * @throws errors of `@backstage/errors`, worded for people. Who cannot be read for a while must not
 * become somebody else by that.
 */
export async function readUsers(
  client: PagerDutyClient,
  ids: Iterable<string>,
  signal: AbortSignal,
): Promise<UsersReading> {
  const read = {
    query: { include: ['contact_methods'] },
    what: 'reading users and how to reach them',
    scope: 'users.read and users:contact_methods.read',
    signal,
  };
  const answer = z.object({ user: userSchema });
  try {
    const users = await readSome({
      ids,
      pages: () => client.pages('/users', 'users', userSchema, read),
      one: async id =>
        (
          await client.get(`/users/${encodeURIComponent(id)}`, answer, read)
        ).user,
    });
    return { users };
  } catch (error) {
    if (error instanceof NotAllowedError) {
      return { users: new Map(), refused: error.message };
    }
    throw error;
  }
}
