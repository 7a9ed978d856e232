import { CustomErrorBase } from '@backstage/errors';

/**
 * What people may read of work that was given up.
 *
 * @remarks Sources and checks throw `@backstage/errors` worded for people.
 * Anything else is a fault of ours, whose words (a statement in SQL, say) belong
 * in the log alone.
 *
 * @param error - whatever was thrown
 *
 * @public
 */
export function failureSentence(error: unknown): string {
  return error instanceof CustomErrorBase
    ? error.message
    : 'Callboard failed while reading it. The log of the backend says why.';
}
