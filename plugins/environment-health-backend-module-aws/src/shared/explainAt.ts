import { AuthenticationError, isError } from '@backstage/errors';
import {
  translateAwsError,
  type AwsPlace,
} from '@callboard/backstage-plugin-environments-node';

/**
 * Says of what AWS refused for one thing why, for `readEach`.
 *
 * @throws where nothing else in the place can succeed either: our credentials
 * are not accepted, or the round was called off.
 */
export function explainAt(place: AwsPlace): (error: unknown) => string {
  return error => {
    const translated = translateAwsError(error, place);
    const isHopeless =
      translated instanceof AuthenticationError ||
      (isError(error) && error.name === 'AbortError');
    if (isHopeless) {
      throw translated;
    }
    return translated.message;
  };
}
