import type { RunbookAutomation } from '@callboard/backstage-plugin-runbooks-common';
import { AutomationControl } from '../AutomationDialog';
import { useRunSetting, type RunSetting } from './RunContext';

/** Automations of the runbook that no step names: they stand for the run as a whole. */
function runWide({ run, steps }: RunSetting): RunbookAutomation[] {
  return run.runbook.meta.automations.filter(
    ({ name }) => !steps.some(({ step }) => step.automation === name),
  );
}

/** Buttons for what is done for the run as a whole. */
export const RunWideAutomations = () => (
  <>
    {runWide(useRunSetting()).map(automation => (
      <AutomationControl key={automation.name} automation={automation} />
    ))}
  </>
);
