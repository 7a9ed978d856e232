import { NotAllowedError, ResponseError } from '@backstage/errors';
import { errorSentence, isNotAllowed } from './errors';

async function answer(status: number, name: string, message: string) {
  const body = { error: { name, message }, response: { statusCode: status } };
  return ResponseError.fromResponse(
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json' },
    }),
  );
}

describe('isNotAllowed', () => {
  it('knows a refusal from a failure', async () => {
    expect(isNotAllowed(await answer(403, 'NotAllowedError', 'No'))).toBe(true);
    expect(isNotAllowed(new NotAllowedError())).toBe(true);
    expect(isNotAllowed(await answer(500, 'Error', 'Broken'))).toBe(false);
    expect(isNotAllowed(new TypeError('Failed to fetch'))).toBe(false);
  });
});

describe('errorSentence', () => {
  it("gives the backend's own words", async () => {
    const error = await answer(400, 'InputError', 'cursor: not one of ours');
    expect(errorSentence(error)).toBe('cursor: not one of ours');
  });

  it('gives what the browser says where no backend answered', () => {
    expect(errorSentence(new TypeError('Failed to fetch'))).toBe(
      'Failed to fetch',
    );
  });
});
