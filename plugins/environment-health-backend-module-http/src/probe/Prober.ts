import type { SecureContext } from 'node:tls';
import {
  TargetRefusal,
  type TargetGuard,
  type TargetResolver,
} from '@callboard/backstage-plugin-environments-node';
import { describeCertificateProblem } from '../certificate/describeCertificateProblem';
import type { Certificate } from '../certificate/Certificate';
import { describeFailure } from './describeFailure';
import { openConnection } from './openConnection';
import { ProbeFailure } from './ProbeFailure';
import type { ProbeOutcome } from './ProbeOutcome';
import { sendRequest, type Answer } from './sendRequest';

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export interface ProbeQuestion {
  url: string;
  /** Redirects with one of these statuses are answers. */
  expectedStatus?: readonly number[];
  /** Whether the body is wanted. */
  readBody: boolean;
}

export interface ProberOptions {
  guard: TargetGuard;
  resolver: TargetResolver;
  secureContext: SecureContext;
  /** Milliseconds for one try, redirects included. */
  timeout: number;
  maxBodyBytes: number;
}

/** What is known of a try while it runs. */
interface Trip {
  certificates: Certificate[];
  redirects: number;
  at: URL | undefined;
}

/** Reaches endpoints: no cookies, no credentials, no proxy, no connection that was not checked before. */
export class Prober {
  constructor(private readonly options: ProberOptions) {}

  /**
   * Tries once.
   *
   * @throws the signal's reason when that is aborted, and nothing else.
   */
  async probe(
    question: ProbeQuestion,
    batchSignal: AbortSignal,
  ): Promise<ProbeOutcome> {
    const { timeout } = this.options;
    const deadline = AbortSignal.timeout(timeout);
    const signal = AbortSignal.any([batchSignal, deadline]);
    const trip: Trip = { certificates: [], redirects: 0, at: undefined };
    try {
      return await this.follow(question, trip, signal);
    } catch (error) {
      batchSignal.throwIfAborted();
      const { certificates } = trip;
      if (error instanceof TargetRefusal) {
        const { message: summary, action } = error;
        return { kind: 'refused', certificates, summary, action };
      }
      if (error instanceof ProbeFailure) {
        const { message: summary, action } = error;
        return { kind: 'failed', certificates, summary, action, lasting: true };
      }
      const url = trip.at ?? new URL(question.url);
      const words = deadline.aborted
        ? {
            summary: `${url.host} does not answer within ${timeout / 1000} s.`,
            action: 'See whether the service runs, and what holds it up.',
          }
        : describeFailure(error, url);
      return { kind: 'failed', certificates, ...words, lasting: false };
    }
  }

  private async follow(
    question: ProbeQuestion,
    trip: Trip,
    signal: AbortSignal,
  ): Promise<ProbeOutcome> {
    const started = performance.now();
    let downgradedTo: string | undefined;
    let url = this.options.guard.checkUrl(question.url);
    for (;;) {
      trip.at = url;
      const answer = await this.ask(url, question, trip, signal);
      const target = redirectOf(answer, question);
      if (target === undefined) {
        return {
          kind: 'answered',
          certificates: trip.certificates,
          url,
          answer,
          milliseconds: Math.round(answer.at - started),
          redirects: trip.redirects,
          downgradedTo,
        };
      }
      trip.redirects += 1;
      if (trip.redirects > MAX_REDIRECTS) {
        throw new ProbeFailure(
          `It redirects more than ${MAX_REDIRECTS} times, at last to ${url.host}.`,
          'See whether two rules send each other the request.',
        );
      }
      const next = this.checkRedirect(target, url);
      if (url.protocol === 'https:' && next.protocol === 'http:') {
        downgradedTo ??= next.host;
      }
      url = next;
    }
  }

  private checkRedirect(target: string, from: URL): URL {
    try {
      return this.options.guard.checkUrl(target, from);
    } catch (error) {
      if (!(error instanceof TargetRefusal)) throw error;
      throw redirected(error, from);
    }
  }

  private async ask(
    url: URL,
    question: ProbeQuestion,
    trip: Trip,
    signal: AbortSignal,
  ): Promise<Answer> {
    const { resolver, secureContext, maxBodyBytes } = this.options;
    const destination = await untilAborted(resolver.resolve(url), signal).catch(
      error => {
        const isOnward = error instanceof TargetRefusal && trip.redirects > 0;
        throw isOnward ? redirected(error) : error;
      },
    );
    const { socket, certificate } = await openConnection(url, destination, {
      secureContext,
      signal,
    });
    if (certificate) trip.certificates.push(certificate);
    if (certificate?.problem) {
      socket.destroy();
      const words = describeCertificateProblem(certificate, new Date());
      throw new ProbeFailure(
        `The certificate of ${url.host} ${words}.`,
        'Renew or replace the certificate: clients refuse the connection.',
      );
    }
    return sendRequest(url, socket, {
      maxBodyBytes: question.readBody ? maxBodyBytes : 0,
      signal,
    });
  }
}

function redirectOf(
  { status, headers }: Answer,
  { expectedStatus }: ProbeQuestion,
): string | undefined {
  return REDIRECTS.has(status) && !expectedStatus?.includes(status)
    ? headers.location
    : undefined;
}

function redirected(refusal: TargetRefusal, from?: URL): TargetRefusal {
  return new TargetRefusal(
    `A redirect${from ? ` of ${from.host}` : ''} is not followed: ${
      refusal.message
    }`,
    refusal.action,
  );
}

/** DNS cannot be interrupted; nobody waits for it longer than this. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', abort);
    });
  });
}
