import { CustomErrorBase } from '@backstage/errors';

/** The host answered, but not with what its API promises. */
export class UnreadableAnswerError extends CustomErrorBase {
  name = 'UnreadableAnswerError' as const;

  constructor(host: string, what: string, cause?: Error) {
    super(
      `${host} answered a request for ${what} with something else; check the apiBaseUrl of its entry in integrations.github`,
      cause,
    );
  }
}
