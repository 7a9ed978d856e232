import type { EndpointExpectation } from '../config/HttpConfig';
import type { ProbeOutcome } from '../probe/ProbeOutcome';

/** An endpoint of a target, and what came of asking it. */
export interface ProbedEndpoint {
  url: string;
  /** Names it among the target's endpoints. */
  subject: string;
  expectation: EndpointExpectation;
  outcome: ProbeOutcome;
  tries: number;
}
