import type { HumanDuration } from '@backstage/types';

export interface Config {
  callboard?: {
    environmentHealth?: {
      /** What the checks of AWS expect. */
      aws?: {
        /**
         * Keys of tags that every stack and its resources must carry. Defaults
         * to `ManagedBy`; an empty list asks for none.
         */
        requiredTags?: string[];
        dynamodb?: {
          /**
           * For how many days tables of production must be restorable to any
           * point in time; 1 to 35. Defaults to 35, the longest that DynamoDB offers.
           */
          recoveryDays?: number;
        };
        /**
         * Key of the tag by which costs are told apart; it must be activated as
         * a cost allocation tag. Defaults to `aws:cloudformation:stack-name`.
         */
        costAllocationTag?: string;
        /** How old the last backup of a protected resource may be. */
        backupAge?: {
          /** From then on it is a warning. Defaults to 26 hours. */
          warning?: HumanDuration | string;
          /** From then on it is unhealthy. Defaults to 7 days. */
          unhealthy?: HumanDuration | string;
        };
      };
    };
  };
}
