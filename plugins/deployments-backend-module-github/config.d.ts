import type { HumanDuration } from '@backstage/types';

export interface Config {
  callboard?: {
    deployments?: {
      /**
       * How GitHub is read. How often is said for every source alike, in
       * `callboard.deployments.sources.github`.
       */
      github?: {
        /**
         * How many repositories one GraphQL query may name, from 1 to 100. A query
         * also ends at 100 lists of deployments (one per environment and repository),
         * because that many cost one point. 50 by default; lower it where
         * GitHub answers with timeouts.
         */
        repositoriesPerQuery?: number;
        /**
         * How many of an environment's newest deployments every sweep reads, from
         * 1 to 50. 5 by default. What happened in between and does not fit is read
         * separately, so none is lost.
         */
        deploymentsPerEnvironment?: number;
        /**
         * How far back an environment's history is read when it is first seen, from
         * 1 to 100 deployments. 50 by default.
         */
        historyPerEnvironment?: number;
        /**
         * Points of GitHub's hourly GraphQL allowance (5,000 or more) that sweeps
         * leave for other uses of the same credentials. 500 by default.
         */
        minimumRemainingPoints?: number;
        /** GraphQL queries in flight at the same time, from 1 to 10. 3 by default. */
        queriesAtOnce?: number;
        /** REST requests of one sweep in flight at the same time, from 1 to 50. 8 by default. */
        requestsAtOnce?: number;
        /** After how long one request is given up. 20 seconds by default. */
        requestTimeout?: HumanDuration | string;
        /**
         * How many workflow runs that ended well one sweep of a shard may open for
         * their jobs. 100 by default; the others wait for the next sweep. Runs that
         * go on, wait or failed are always opened.
         */
        runsPerSweep?: number;
        /**
         * About how many repositories make one shard, the unit of work that one replica
         * takes. 1000 by default.
         */
        repositoriesPerShard?: number;
      };
    };
  };
}
