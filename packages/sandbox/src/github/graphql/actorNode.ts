import type { Account } from '../../world/model';
import type { Links } from '../Links';
import { avatarUrl, nodeId } from '../render/renderAccount';

/** `Actor`; GraphQL spells bots without the suffix that REST gives them. */
export function actorNode(links: Links, account: Account) {
  return {
    __typename: account.type,
    id: nodeId('U', account.id),
    databaseId: account.id,
    login: account.login.replace(/\[bot\]$/, ''),
    name: account.name,
    avatarUrl: avatarUrl(links, account),
    url: `${links.web}/${account.login}`,
    resourcePath: `/${account.login}`,
  };
}
