import { CustomErrorBase } from '@backstage/errors';

/** Somebody asked too often. The framework answers it with the status below. */
export class TooManyPagesError extends CustomErrorBase {
  name = 'TooManyPagesError' as const;
  readonly statusCode = 429;
}
