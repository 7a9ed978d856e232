import type {
  AutomationPreview,
  AutomationRequest,
  RunDetails,
} from '@callboard/backstage-plugin-runbooks-common';
import type { RunOptions, RunUserOptions } from '../runs/RunService';
import type { AutomationRecord } from './AutomationRecord';

/** What can be asked about the automations of a run. */
export interface AutomationService {
  /**
   * Says what an automation would do, and why it cannot be started where that is so.
   *
   * @throws `NotFoundError` when there is no such run for the caller, or no such automation in it.
   */
  preview(
    runId: string,
    name: string,
    options: RunOptions,
  ): Promise<AutomationPreview>;

  /**
   * Starts an automation, once: the same request again, or another one while it is not over,
   * starts nothing. That GitHub refused it is told by the run, and not thrown.
   *
   * @returns the run, and what was asked for.
   * @throws `NotFoundError` when there is no such run for the caller, or no such automation in it.
   * @throws `InputError` where it has to be confirmed, and the confirmation is another.
   * @throws `ConflictError` when it cannot be started in this run, or now.
   */
  start(
    runId: string,
    name: string,
    request: AutomationRequest,
    options: RunUserOptions,
  ): Promise<{ run: RunDetails; automation: AutomationRecord }>;
}
