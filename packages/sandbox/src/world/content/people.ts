import type { Account } from '../model';
import type { World } from '../World';

export interface People {
  mona: Account;
  hubot: Account;
  octocat: Account;
  devopsLead: Account;
  engineeringManager: Account;
  platform: Account;
}

/** Mascots and roles: nobody of the demonstration is a real person. */
export function addPeople({ accounts }: World): People {
  accounts.add('callboard-demo', 'Callboard demonstration', 'Organization');
  accounts.add('vocavision', 'VocaVision', 'Organization');
  return {
    mona: accounts.add('mona', 'Mona'),
    hubot: accounts.add('hubot', 'Hubot'),
    octocat: accounts.add('octocat', 'Octocat'),
    devopsLead: accounts.add('devops-lead', 'DevOps Lead'),
    engineeringManager: accounts.add(
      'engineering-manager',
      'Engineering Manager',
    ),
    platform: accounts.add('deploy-platform[bot]', 'Deploy platform', 'Bot'),
  };
}
