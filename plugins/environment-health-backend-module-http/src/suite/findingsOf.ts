import type {
  HealthSuiteFinding,
  HealthTarget,
} from '@callboard/backstage-plugin-environment-health-node';
import type { HealthLink } from '@callboard/backstage-plugin-environment-health-common';
import { judgeCertificate } from '../judge/judgeCertificate';
import { judgeEndpoint } from '../judge/judgeEndpoint';
import { judgeSecurityHeaders } from '../judge/judgeSecurityHeaders';
import type { Verdict } from '../judge/Verdict';
import type { ProbedEndpoint } from './ProbedEndpoint';

/** Everything that the probes of one target say. */
export function findingsOf(
  { entityRef, environment }: HealthTarget,
  probed: readonly ProbedEndpoint[],
  now: Date,
): HealthSuiteFinding[] {
  const finding = (
    checkId: string,
    subject: string,
    verdict: Verdict,
    links?: HealthLink[],
  ): HealthSuiteFinding => ({
    checkId,
    entityRef,
    environment: environment.name,
    subject,
    ...verdict,
    ...(links && { links }),
  });
  const answers = probed.flatMap(one => {
    const { url, subject, expectation, outcome, tries } = one;
    const links =
      outcome.kind === 'refused' ? undefined : linksTo(url, subject);
    const headers = expectation.headers
      ? judgeSecurityHeaders(outcome, environment.tier)
      : undefined;
    return [
      finding(
        'http.endpoint',
        subject,
        judgeEndpoint(outcome, expectation, tries),
        links,
      ),
      ...(headers
        ? [finding('http.security-headers', subject, headers, links)]
        : []),
    ];
  });
  const certificates = [...certificateVerdicts(probed, now)].map(
    ([host, verdict]) => finding('http.certificate', host, verdict),
  );
  return [...answers, ...certificates];
}

/** By host, because endpoints of one host show the same. */
function certificateVerdicts(
  probed: readonly ProbedEndpoint[],
  now: Date,
): Map<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  for (const { outcome } of probed) {
    for (const certificate of outcome.certificates) {
      verdicts.set(certificate.host, judgeCertificate(certificate, now));
    }
  }
  for (const { url, outcome } of probed) {
    if (outcome.kind !== 'failed' || !/^https:/i.test(url)) continue;
    const { host } = new URL(url);
    if (verdicts.has(host)) continue;
    verdicts.set(host, {
      status: 'unknown',
      summary: `The certificate was not seen: ${outcome.summary}`,
    });
  }
  return verdicts;
}

function linksTo(url: string, subject: string): HealthLink[] {
  const { origin, pathname } = new URL(url);
  // Without the query, which may hold a key.
  const target = `${origin}${pathname}`;
  return [{ kind: 'endpoint', title: `Open ${subject}`, url: target }];
}
