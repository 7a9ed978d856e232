import type { Account } from '../../world/model';
import type { Links } from '../Links';

/** `simple-user` of GitHub's contract. */
export function renderAccount(links: Links, account: Account) {
  const url = `${links.api}/users/${account.login}`;
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId('U', account.id),
    avatar_url: avatarUrl(links, account),
    gravatar_id: '',
    url,
    html_url: `${links.web}/${account.login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: account.type,
    user_view_type: 'public',
    site_admin: false,
  };
}

export function avatarUrl(links: Links, account: Account): string {
  return `${links.web}/avatars/u/${account.id}`;
}

/** An opaque id the way GitHub's GraphQL names things. */
export function nodeId(kind: string, id: number): string {
  return `${kind}_${Buffer.from(String(id)).toString('base64url')}`;
}
