import type { HumanDuration } from '@backstage/types';

export interface Config {
  callboard?: {
    environmentHealth?: {
      /** Probes the HTTP endpoints of services. */
      http?: {
        /**
         * What is expected of endpoints. For each endpoint the first entry whose `match` fits its URL
         * counts, and no other.
         */
        endpoints?: Array<{
          /** A URL in which `*` stands for anything, such as `https://*.example.com/health*`. */
          match: string;
          /** Do not probe these at all. */
          ignore?: boolean;
          /** The status, or several; 200 to 299 where absent. A redirect that is expected is not followed. */
          expectedStatus?: number | string | Array<number | string>;
          /** A piece of text that the answer must hold. */
          expectedBody?: string;
          /** Answers slower than this are a warning. Two seconds where absent. */
          latency?: HumanDuration | string;
          /** `false`: do not look at security headers. */
          headers?: boolean;
        }>;
        /**
         * Targets that may be probed although they are private: networks (`10.20.0.0/16`), addresses, or
         * names in which `*` stands for anything (`*.corp.example.com`). The metadata addresses of cloud
         * providers are refused whatever is said here.
         */
        allow?: string[];
        /**
         * Where to connect for a name, instead of where DNS says; name and certificate are checked as
         * usual. The first entry that fits counts.
         */
        connect?: Array<{
          /** A name in which `*` stands for anything, such as `*.example.com`. */
          host: string;
          /** An IP address. It needs no entry in `allow`. */
          address: string;
          /** The port of the URL where absent. */
          port?: number | string;
        }>;
        /**
         * PEM files with authorities that are trusted besides those that Node.js knows. Relative paths
         * start at the working directory of the backend. They are read again in each round.
         */
        certificateAuthorities?: string[];
        /** How long one try may take, redirects included. Ten seconds where absent. */
        timeout?: HumanDuration | string;
        /** How much of an answer is read where a text is expected in it; 65536 where absent. */
        maxBodyBytes?: number;
        /** How many endpoints are probed side by side; 20 where absent. */
        concurrency?: number;
      };
    };
  };
}
