import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { failureSentence } from '@callboard/backstage-plugin-environments-node';
import { explainReadError } from './explainReadError';

const tree = 'https://github.com/acme/api/tree/main/';

function named(name: string, message = 'It failed'): Error {
  return Object.assign(new Error(message), { name });
}

describe('explainReadError', () => {
  it.each<[unknown, string]>([
    [
      new NotFoundError('Request failed for https://api.github.com/x, 404'),
      `There is no ${tree}, or Callboard's credentials do not reach it.`,
    ],
    [
      new Error('Request failed for https://x/y, 403 Forbidden'),
      `${tree} may not be read with Callboard's credentials: the host answered 403.`,
    ],
    [
      new Error(
        'Request failed for https://x/y, 403 rate limit (rate limit exceeded)',
      ),
      `${tree} may not be read for a while: the host's rate limit is exceeded.`,
    ],
    [
      new Error('Request failed for https://x/y, 502 Bad Gateway'),
      `${tree} cannot be read: the host answered 502.`,
    ],
    [
      new Error('request to https://x failed, reason: connect ECONNREFUSED'),
      `${tree} cannot be read: the host cannot be reached.`,
    ],
    [named('TimeoutError'), `${tree} cannot be read: that takes too long.`],
    [
      new NotAllowedError("Reading from 'https://x' is not allowed."),
      "Reading from 'https://x' is not allowed.",
    ],
    [
      new Error('Cannot read properties of undefined'),
      'Callboard failed while reading it. The log of the backend says why.',
    ],
    [
      'odd',
      'Callboard failed while reading it. The log of the backend says why.',
    ],
  ])('says of %s what people can do something about', (error, sentence) => {
    expect(failureSentence(explainReadError(error, tree))).toBe(sentence);
  });
});
