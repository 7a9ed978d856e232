import type {
  RunbookDetails,
  RunReason,
} from '@callboard/backstage-plugin-runbooks-common';
import type { RunPreset } from '../format/links';

/** What a run is started for, as far as it is known before anybody says. */
export interface StartPreset {
  environment?: string;
  reason: RunReason;
}

/**
 * What the dialog that starts a run begins with: the alarm that the reader comes from, else one
 * that rings now, the day of the procedure that is open, else an incident.
 */
export function reasonPreset(
  details: Pick<RunbookDetails, 'firing' | 'procedure' | 'environments'>,
  preset: RunPreset,
): StartPreset {
  const { firing, procedure, environments } = details;
  const named = environments.some(({ name }) => name === preset.environment)
    ? preset.environment
    : undefined;
  if (procedure && !preset.alarm) {
    return {
      environment: named,
      reason: {
        kind: 'procedure',
        reference: preset.day ?? procedure.open?.day,
      },
    };
  }
  const alarm = preset.alarm
    ? firing.find(
        ({ resultId, environment }) =>
          resultId === preset.alarm && (!named || environment === named),
      )
    : firing.find(({ environment }) => !named || environment === named);
  if (alarm || preset.alarm) {
    return {
      environment: named ?? alarm?.environment,
      reason: {
        kind: 'alarm',
        reference: alarm?.resultId ?? preset.alarm,
        text: alarm?.subject ?? alarm?.title,
      },
    };
  }
  return { environment: named, reason: { kind: 'incident' } };
}
