import type { HumanDuration } from '@backstage/types';

export interface Config {
  callboard?: {
    deployments?: {
      /** Reads stack operations, drift and waiting change sets from AWS CloudFormation. */
      cloudformation?: {
        schedule?: {
          /** How often each account and region is swept. Two minutes where absent. */
          frequency?: HumanDuration | string;
          /** When a sweep of one account and region is given up. Ten minutes where absent. */
          timeout?: HumanDuration | string;
        };
        /**
         * Topics of the events service on which EventBridge's stack status changes arrive;
         * `[aws.cloudformation]` where absent.
         */
        eventTopics?: string[];
        /** Stack tag with the full commit SHA; `commit` where absent. */
        commitTag?: string;
        /** Stack tag with the version's name, such as v1.42.0; `version` where absent. */
        versionTag?: string;
        /** How much of the past of a stack is read when it is seen for the first time. */
        history?: {
          /** 60 where absent. */
          days?: number;
          /** 50 where absent; the newest operation is read whatever its age. */
          operations?: number;
        };
        changeSets?: {
          /** ListChangeSets calls per sweep of one account and region, for stacks already known; 20 where absent. */
          perSweep?: number;
        };
        driftDetection?: {
          /**
           * Ask CloudFormation to detect drift. Off where absent: it changes nothing, but it reads every
           * resource of every stack, and needs the permission to. What others detect is shown either way.
           */
          enabled?: boolean;
          /** How old a stack's last detection may be. A day where absent. */
          frequency?: HumanDuration | string;
        };
      };
    };
  };
}
