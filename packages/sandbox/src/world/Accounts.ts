import type { Ids } from './Ids';
import type { Account } from './model';

/** People, bots and organisations, by login. Nobody here is real. */
export class Accounts {
  readonly #ids: Ids;
  readonly #byLogin = new Map<string, Account>();

  constructor(ids: Ids) {
    this.#ids = ids;
  }

  add(login: string, name: string, type: Account['type'] = 'User'): Account {
    const account = { id: this.#ids.next('account'), login, name, type };
    this.#byLogin.set(login.toLowerCase(), account);
    return account;
  }

  find(login: string): Account | undefined {
    return this.#byLogin.get(login.toLowerCase());
  }

  /** @throws Error where nobody has this login. */
  get(login: string): Account {
    const account = this.find(login);
    if (!account) {
      throw new Error(`There is no account ${login}`);
    }
    return account;
  }
}
