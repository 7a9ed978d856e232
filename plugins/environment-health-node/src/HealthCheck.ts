import type { HumanDuration } from '@backstage/types';
import type { HealthCheckDescription } from '@callboard/backstage-plugin-environment-health-common';
import type { HealthBatch } from './HealthBatch';
import type {
  HealthFinding,
  HealthSeries,
  HealthSuiteFinding,
} from './HealthFinding';

/**
 * What a target must have for a check to be asked about it.
 *
 * @remarks
 * `stack`: a stack, be it one that is missing. `alarms`: a stack or a prefix of
 * alarms. `endpoint`: an endpoint. `environment`: nothing.
 *
 * @public
 */
export type HealthNeed = 'stack' | 'alarms' | 'endpoint' | 'environment';

/** @public */
export interface HealthSchedule {
  /** Time between two rounds. Configuration may set another. */
  frequency: HumanDuration;
  /** Time that one batch may take; it counts as failed after that. */
  timeout: HumanDuration;
  /** Whether asking costs money, so that nobody may ask for a round out of turn. */
  costly?: boolean;
}

/**
 * Answers one question about many environments.
 *
 * @public
 */
export interface HealthCheck extends HealthCheckDescription {
  readonly needs: HealthNeed;
  readonly schedule: HealthSchedule;
  /**
   * Answers for a batch of targets in as few calls as possible.
   *
   * @returns findings; a target without one has nothing of the kind, and nothing is shown.
   * @throws when nothing could be found out. Every target then reads `unknown`,
   * with the message of the error: let it say in a sentence what failed and what to do.
   */
  run(batch: HealthBatch): Promise<HealthFinding[]>;
}

/**
 * Several checks that read upstream once for all of them.
 *
 * @public
 */
export interface HealthCheckSuite {
  /** Such as `aws.s3`; unique among suites and checks. */
  readonly id: string;
  readonly needs: HealthNeed;
  /** What makes a batch, where stacks or alarms are needed; `place` (account and region) where absent. */
  readonly groupBy?: 'place' | 'account';
  readonly schedule: HealthSchedule;
  readonly checks: readonly HealthCheckDescription[];
  /** As {@link HealthCheck.run}; when it throws, all of its checks read `unknown`. */
  run(
    batch: HealthBatch,
  ): Promise<{ findings: HealthSuiteFinding[]; series?: HealthSeries[] }>;
}
