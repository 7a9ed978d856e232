import {
  runbooksAutomatePermission,
  type AutomationPreview,
  type AutomationRequest,
  type RunDetails,
} from '@callboard/backstage-plugin-runbooks-common';
import type { AuthorizedRunService } from '../runs/AuthorizedRunService';
import type { RunOptions, RunUserOptions } from '../runs/RunService';
import type { AutomationRecord } from './AutomationRecord';
import type { AutomationService } from './AutomationService';

/** Lets through who may start automations in runs that they may read. */
export class AuthorizedAutomationService implements AutomationService {
  readonly #service: AutomationService;
  readonly #runs: Pick<AuthorizedRunService, 'authorizeRun'>;

  constructor(options: {
    service: AutomationService;
    runs: Pick<AuthorizedRunService, 'authorizeRun'>;
  }) {
    this.#service = options.service;
    this.#runs = options.runs;
  }

  async preview(
    runId: string,
    name: string,
    options: RunOptions,
  ): Promise<AutomationPreview> {
    await this.#runs.authorizeRun(runId, [runbooksAutomatePermission], options);
    return this.#service.preview(runId, name, options);
  }

  async start(
    runId: string,
    name: string,
    request: AutomationRequest,
    options: RunUserOptions,
  ): Promise<{ run: RunDetails; automation: AutomationRecord }> {
    const { may } = await this.#runs.authorizeRun(
      runId,
      [runbooksAutomatePermission],
      options,
    );
    return this.#service.start(runId, name, request, { ...options, may });
  }
}
