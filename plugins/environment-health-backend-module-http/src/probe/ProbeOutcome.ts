import type { Certificate } from '../certificate/Certificate';
import type { Answer } from './sendRequest';

/** What came of one try to reach an endpoint. */
export type ProbeOutcome = { certificates: Certificate[] } & (
  | {
      kind: 'answered';
      /** Where the answer came from, redirects followed. */
      url: URL;
      answer: Answer;
      /** From the first question for the name to the headers of the last answer. */
      milliseconds: number;
      redirects: number;
      /** Set where a redirect led from https down to http: where to. */
      downgradedTo?: string;
    }
  | {
      kind: 'failed';
      summary: string;
      action: string;
      /** Whether another try cannot end otherwise. */
      lasting: boolean;
    }
  | { kind: 'refused'; summary: string; action?: string }
);
