import { InputError, NotFoundError } from '@backstage/errors';
import type {
  Override,
  Person,
} from '@callboard/backstage-plugin-on-call-common';
import type { OnCallProvider } from '@callboard/backstage-plugin-on-call-node';
import { z } from 'zod';
import { userSchema } from '../api/user';
import type { PagerDutyClient } from '../client/PagerDutyClient';
import { maskSecrets } from '../client/maskSecrets';
import { fromContactRef, fromId } from '../mapping/ids';

const PATIENCE = 30_000;

/** One answer per override that was sent; the whole may be a success although one is not. */
const answerSchema = z.union([
  z.array(
    z.object({ status: z.number(), errors: z.array(z.string()).nullish() }),
  ),
  z.looseObject({ override: z.unknown() }).transform(() => []),
]);

/** Makes overrides of schedules of layers. */
export class PagerDutyOverrides
  implements NonNullable<OnCallProvider['overrides']>
{
  readonly #client: PagerDutyClient;

  constructor(client: PagerDutyClient) {
    this.#client = client;
  }

  /**
   * @throws `InputError` where PagerDuty has no such override, `NotFoundError` where it does not know the
   * person or has no such schedule of layers, and other errors of `@backstage/errors`, worded for people.
   */
  async create(
    scheduleId: string,
    { start, end, person: ref }: Pick<Override, 'start' | 'end' | 'person'>,
    person?: Person,
  ): Promise<void> {
    const id = fromId(scheduleId);
    if (!id) {
      throw new NotFoundError(`${scheduleId} is no schedule of PagerDuty's.`);
    }
    if (!ref) {
      throw new InputError(
        'PagerDuty has no override that leaves a hole: somebody has to be on call. Name a person.',
      );
    }
    const signal = AbortSignal.timeout(PATIENCE);
    const user =
      fromContactRef(ref) ?? (await this.#findUser(ref, person, signal));
    const answers = await this.#client.post(
      `/schedules/${encodeURIComponent(id)}/overrides`,
      {
        overrides: [{ start, end, user: { id: user, type: 'user_reference' } }],
      },
      answerSchema,
      {
        what: 'overriding the schedule (those of shifts are overridden in PagerDuty itself)',
        scope: 'schedules.write',
        signal,
      },
    );
    const refused = answers.find(({ status }) => status >= 300);
    if (refused) {
      const words = maskSecrets((refused.errors ?? []).join('; '));
      throw new InputError(
        `PagerDuty refused the override (${refused.status}).${
          words ? ` PagerDuty says: ${words}` : ''
        }`,
      );
    }
  }

  /** By mailbox: the only thing that the catalog and PagerDuty both know of people. */
  async #findUser(
    ref: string,
    person: Person | undefined,
    signal: AbortSignal,
  ): Promise<string> {
    const mails = (person?.channels ?? [])
      .filter(({ kind }) => kind === 'email')
      .map(({ address }) => address.toLocaleLowerCase('en-US'));
    for (const mail of mails) {
      const users = await this.#client.list('/users', 'users', userSchema, {
        query: { query: mail },
        what: 'looking for a user',
        scope: 'users.read',
        signal,
      });
      const found = users.find(
        ({ email }) => email?.toLocaleLowerCase('en-US') === mail,
      );
      if (found) {
        return found.id;
      }
    }
    throw new NotFoundError(
      mails.length > 0
        ? `PagerDuty has no user with the mailbox of ${ref}. Add the mailbox there, or choose somebody else.`
        : `${ref} has no mailbox in the catalog, by which PagerDuty would know them. Add spec.profile.email, or choose somebody else.`,
    );
  }
}
