import {
  AuthenticationError,
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import type { Refusal } from './Refusal';

/**
 * Puts an answer that is no success into words: what failed, and what to do.
 *
 * @param what - such as `reading services`
 * @param scope - of OAuth, which it needs
 */
export function explainRefusal(
  { status, words, waitMs }: Refusal,
  what: string,
  scope: string,
): Error {
  const said = words ? ` PagerDuty says: ${words.replace(/[.\s]+$/, '')}.` : '';
  switch (status) {
    case 400:
    case 422:
      return new InputError(`PagerDuty refused ${what} (${status}).${said}`);
    case 401:
      return new AuthenticationError(
        `PagerDuty did not accept our credentials while ${what}.${said} Check callboard.onCall.pagerduty: its token or oauth, and its region.`,
      );
    case 402:
      return new NotAllowedError(
        `The PagerDuty account has no ability for ${what}.${said} Ask its owner whether the plan includes it.`,
      );
    case 403:
      return new NotAllowedError(
        `PagerDuty does not allow ${what}.${said} Give the token the scope ${scope}, or a key that may do so.`,
      );
    case 404:
      return new NotFoundError(
        `PagerDuty found nothing while ${what}.${said} Check the id, and whether the token may see it.`,
      );
    case 409:
      return new ConflictError(`PagerDuty refused ${what} (409).${said}`);
    case 429:
      return new ServiceUnavailableError(
        `PagerDuty throttled ${what}${
          waitMs === undefined
            ? ''
            : ` and asks to wait for ${Math.ceil(waitMs / 1000)} s`
        }. It is tried again later; if this stays, look for other users of the same token.`,
      );
    default:
      return new ServiceUnavailableError(
        `PagerDuty failed while ${what} (${status}).${said} It is tried again later; status.pagerduty.com tells of outages.`,
      );
  }
}
