import type { ProbeOutcome } from '../probe/ProbeOutcome';
import { judgeEndpoint } from './judgeEndpoint';

const expectation = { latency: 2_000, headers: true };

function answered(
  status: number,
  more: { ms?: number; text?: string; cut?: boolean; down?: string } = {},
): ProbeOutcome {
  return {
    kind: 'answered',
    certificates: [],
    url: new URL('https://api.example/health'),
    answer: {
      status,
      headers: {},
      at: 0,
      ...(more.text !== undefined && {
        body: { text: more.text, cut: more.cut ?? false },
      }),
    },
    milliseconds: more.ms ?? 84,
    redirects: more.down ? 1 : 0,
    downgradedTo: more.down,
  };
}

describe('judgeEndpoint', () => {
  it.each([
    [answered(200), {}, 'healthy', 'Answers 200 in less than 100 ms.'],
    [answered(204), {}, 'healthy', 'Answers 204 in less than 100 ms.'],
    [
      answered(200, { ms: 2_000 }),
      {},
      'healthy',
      'Answers 200 in less than 5 s.',
    ],
    [
      answered(200, { ms: 3_449 }),
      {},
      'warning',
      'Answers 200, but takes 3.4 s; expected 2 s at most.',
    ],
    [
      answered(200, { down: 'plain.example' }),
      {},
      'warning',
      'Answers 200, but leads from https to plain http at plain.example.',
    ],
    [answered(503), {}, 'unhealthy', 'Answers 503; expected 200 to 299.'],
    [answered(302), {}, 'unhealthy', 'Answers 302; expected 200 to 299.'],
    [
      answered(200),
      { expectedStatus: [204, 401] },
      'unhealthy',
      'Answers 200; expected 204 or 401.',
    ],
    [
      answered(404),
      { anyAnswer: true },
      'healthy',
      'Answers 404 in less than 100 ms; nothing else was asked of it.',
    ],
    [
      answered(503),
      { anyAnswer: true },
      'unhealthy',
      'Answers 503; expected anything below 500.',
    ],
    [
      answered(401),
      { expectedStatus: [401] },
      'healthy',
      'Answers 401 in less than 100 ms.',
    ],
    [
      answered(200, { text: '{"status":"ok"}' }),
      { expectedBody: '"ok"' },
      'healthy',
      'Answers 200 in less than 100 ms.',
    ],
    [
      answered(200, { text: '{"status":"bad"}' }),
      { expectedBody: '"ok"' },
      'unhealthy',
      'Answers 200, but without “"ok"”.',
    ],
    [
      answered(200, { text: 'a lot', cut: true }),
      { expectedBody: 'the end' },
      'unhealthy',
      'Answers 200, but without “the end” in the part that was read.',
    ],
  ] as const)('judges %#', (outcome, own, status, summary) => {
    const verdict = judgeEndpoint(outcome, {
      ...expectation,
      ...(own as object),
    });
    expect(verdict).toMatchObject({ status, summary });
    expect(Boolean(verdict.action)).toBe(status !== 'healthy');
  });

  it('says how often it was tried', () => {
    expect(judgeEndpoint(answered(503), expectation, 3)).toMatchObject({
      summary: 'Answers 503 after 3 tries; expected 200 to 299.',
      facts: expect.arrayContaining([{ label: 'Tries', value: '3' }]),
    });
    const failed: ProbeOutcome = {
      kind: 'failed',
      certificates: [],
      summary: 'api.example refuses connections.',
      action: 'See whether it runs.',
      lasting: false,
    };
    expect(judgeEndpoint(failed, expectation, 3)).toMatchObject({
      status: 'unhealthy',
      summary: 'api.example refuses connections after 3 tries.',
    });
    expect(judgeEndpoint(answered(200), expectation, 2)).toMatchObject({
      status: 'healthy',
      summary: 'Answers 200 in less than 100 ms.',
      facts: expect.arrayContaining([{ label: 'Tries', value: '2' }]),
    });
  });

  it('knows nothing of what was not probed', () => {
    expect(
      judgeEndpoint(
        {
          kind: 'refused',
          certificates: [],
          summary: '10.0.0.7 is a private address.',
          action: 'Allow it.',
        },
        expectation,
      ),
    ).toEqual({
      status: 'unknown',
      summary: 'Not probed: 10.0.0.7 is a private address.',
      action: 'Allow it.',
    });
  });
});
