import { keyOf } from './world/ids';

/** What a temporary credential stands for. */
export interface Session {
  accountId: string;
  roleName: string;
  roleId: string;
  sessionName: string;
  accessKeyId: string;
  /** Real time, in milliseconds since the epoch. */
  expiresAt: number;
}

/** Binds a session to its role's account. */
export function createSession(
  session: Omit<Session, 'accessKeyId' | 'roleId'>,
): Session {
  const { accountId, roleName, sessionName, expiresAt } = session;
  return {
    ...session,
    roleId: `AROA${keyOf(17, accountId, roleName)}`,
    accessKeyId: `ASIA${keyOf(
      16,
      accountId,
      roleName,
      sessionName,
      expiresAt,
    )}`,
  };
}

/** The token carries the session itself, so that it outlives a restart of the sandbox. */
export function toSessionToken(session: Session): string {
  return Buffer.from(JSON.stringify(session)).toString('base64');
}

/** Undefined for anything that `toSessionToken` did not write. */
export function readSessionToken(token: unknown): Session | undefined {
  if (typeof token !== 'string') {
    return undefined;
  }
  try {
    const session = JSON.parse(Buffer.from(token, 'base64').toString('utf8'));
    const genuine = createSession(session);
    return genuine.accessKeyId === session.accessKeyId ? genuine : undefined;
  } catch {
    return undefined;
  }
}
