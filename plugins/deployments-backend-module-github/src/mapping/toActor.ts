import type { Actor } from '@callboard/backstage-plugin-deployments-common';
import { webAddress } from './webAddress';

/** Webhooks call a bot `name[bot]`, GraphQL calls it `name`; both mean one actor. */
export function toActor(
  account:
    | {
        login: string;
        name?: string | null;
        avatarUrl?: string | null;
        url?: string | null;
      }
    | null
    | undefined,
): Actor | undefined {
  return account
    ? {
        login: account.login.replace(/\[bot\]$/, ''),
        displayName: account.name || undefined,
        avatarUrl: webAddress(account.avatarUrl),
        url: webAddress(account.url),
      }
    : undefined;
}
