import type { EndpointExpectation } from '../config/HttpConfig';
import type { ProbeOutcome } from '../probe/ProbeOutcome';
import type { Verdict } from './Verdict';

// In milliseconds.
const BANDS = [100, 200, 500, 1_000, 2_000, 5_000];

/** Whether an endpoint answers as it should: status, text, and in time. */
export function judgeEndpoint(
  outcome: ProbeOutcome,
  expectation: EndpointExpectation,
  tries = 1,
): Verdict {
  if (outcome.kind === 'refused') {
    const { summary, action } = outcome;
    return { status: 'unknown', summary: `Not probed: ${summary}`, action };
  }
  const after = tries > 1 ? ` after ${tries} tries` : '';
  const triesFact = tries > 1 ? [{ label: 'Tries', value: String(tries) }] : [];
  if (outcome.kind === 'failed') {
    const { summary, action } = outcome;
    return {
      status: 'unhealthy',
      summary: after ? `${summary.slice(0, -1)}${after}.` : summary,
      action,
      facts: triesFact,
    };
  }
  const { answer, milliseconds, redirects, url } = outcome;
  const { status } = answer;
  const facts = [
    { label: 'Status', value: String(status) },
    ...triesFact,
    ...(redirects > 0
      ? [{ label: 'Redirected to', value: `${url.host}${url.pathname}` }]
      : []),
  ];
  if (!isExpectedStatus(status, expectation)) {
    return {
      status: 'unhealthy',
      summary: `Answers ${status}${after}; expected ${describeExpected(
        expectation,
      )}.`,
      action:
        status >= 500
          ? 'See the logs of the service and its last deployment.'
          : 'See whether the path still exists and may be read without signing in; say in callboard.environmentHealth.http.endpoints which status is right.',
      facts,
    };
  }
  const text = expectation.expectedBody;
  if (text !== undefined && !answer.body?.text.includes(text)) {
    return {
      status: 'unhealthy',
      summary: `Answers ${status}${after}, but without “${text}”${
        answer.body?.cut ? ' in the part that was read' : ''
      }.`,
      action:
        'See what it answers, and whether callboard.environmentHealth.http.endpoints still expects the right text.',
      facts,
    };
  }
  if (milliseconds > expectation.latency) {
    return {
      status: 'warning',
      summary: `Answers ${status}, but takes ${seconds(
        milliseconds,
      )}; expected ${seconds(expectation.latency)} at most.`,
      action: 'See what slows the service down, such as load or a dependency.',
      facts,
    };
  }
  if (outcome.downgradedTo) {
    return {
      status: 'warning',
      summary: `Answers ${status}, but leads from https to plain http at ${outcome.downgradedTo}.`,
      action: 'Let the redirect lead to https.',
      facts,
    };
  }
  return {
    status: 'healthy',
    summary: `Answers ${status} in ${withinBand(milliseconds)}${
      expectation.anyAnswer && status >= 300
        ? '; nothing else was asked of it'
        : ''
    }.`,
    facts,
  };
}

/** Coarse, so that a result stays the same from round to round; its series has the exact times. */
function withinBand(milliseconds: number): string {
  const most = BANDS.find(limit => milliseconds < limit);
  if (most === undefined) return seconds(milliseconds);
  return `less than ${most < 1_000 ? `${most} ms` : seconds(most)}`;
}

function isExpectedStatus(
  status: number,
  { expectedStatus, anyAnswer }: EndpointExpectation,
): boolean {
  if (expectedStatus) return expectedStatus.includes(status);
  return status >= 200 && status < (anyAnswer ? 500 : 300);
}

function describeExpected({
  expectedStatus,
  anyAnswer,
}: EndpointExpectation): string {
  if (anyAnswer) return 'anything below 500';
  return expectedStatus?.join(' or ') ?? '200 to 299';
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1).replace(/\.0$/, '')} s`;
}
