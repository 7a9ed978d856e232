import type { RunbookStep } from '@callboard/backstage-plugin-runbooks-common';
import { useRunSetting } from '../RunPage/RunContext';
import { AutomationControl } from './AutomationControl';

/** The automation that a step names; nothing where it names none. */
export const StepAutomation = (props: {
  step: RunbookStep;
  stateOnly?: boolean;
}) => {
  const { step, stateOnly } = props;
  const { run } = useRunSetting();
  const automation = run.runbook.meta.automations.find(
    ({ name }) => name === step.automation,
  );
  return automation ? (
    <AutomationControl
      automation={automation}
      stepId={step.id}
      stateOnly={stateOnly}
    />
  ) : null;
};
