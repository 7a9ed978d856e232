import type { FunctionConfiguration } from '@aws-sdk/client-lambda';
import type { Status } from '@callboard/backstage-plugin-environments-common';
import { factList } from '../../shared/factList';
import { unmapped, type Verdict } from '../../shared/Verdict';

type Opinion = Omit<Verdict, 'facts'>;

/**
 * What the state and the last update of a function mean.
 *
 * @remarks
 * A failed update leaves the version before it in service, so it is a warning; only a
 * function that cannot be called at all is unhealthy.
 *
 * @param configuration - undefined where the function does not exist.
 */
export function judgeFunction(
  name: string,
  configuration: FunctionConfiguration | undefined,
): Verdict {
  if (!configuration) {
    return {
      status: 'unhealthy',
      summary: `The function ${name} does not exist, though its stack owns it.`,
      action: 'Detect drift of its stack and deploy it again.',
    };
  }
  const opinion =
    judgeState(name, configuration) ?? judgeUpdate(name, configuration);
  return {
    ...opinion,
    facts: factList({
      State: configuration.State,
      Reason: configuration.StateReason,
      'Last update': configuration.LastUpdateStatus,
      'Reason of the last update': configuration.LastUpdateStatusReason,
      Runtime: configuration.Runtime,
    }),
  };
}

/** Undefined for a function that can be called, where its last update decides. */
function judgeState(
  name: string,
  { State: state, StateReason, StateReasonCode }: FunctionConfiguration,
): Opinion | undefined {
  switch (state) {
    case 'Active':
      return undefined;
    case 'Pending':
      return {
        status: 'deploying',
        summary: `The function ${name} is being made ready.`,
      };
    case 'Inactive':
      return StateReasonCode === undefined || StateReasonCode === 'Idle'
        ? {
            status: 'healthy',
            summary: `The function ${name} was not called for weeks and sleeps: its next call fails and wakes it.`,
          }
        : because(
            'warning',
            `The function ${name} is inactive`,
            StateReason ?? StateReasonCode,
          );
    case 'Failed':
      return because(
        'unhealthy',
        `The function ${name} cannot be called`,
        StateReason ?? StateReasonCode,
      );
    default:
      return unmapped(`The function ${name}`, state);
  }
}

function judgeUpdate(
  name: string,
  configuration: FunctionConfiguration,
): Opinion {
  const { LastUpdateStatus: status } = configuration;
  switch (status) {
    case 'Successful':
      return { status: 'healthy', summary: `The function ${name} is active.` };
    case 'InProgress':
      return {
        status: 'deploying',
        summary: `The function ${name} is being updated.`,
      };
    case 'Failed':
      return because(
        'warning',
        `The last update of the function ${name} failed`,
        configuration.LastUpdateStatusReason ??
          configuration.LastUpdateStatusReasonCode,
      );
    default:
      return unmapped(`The last update of the function ${name}`, status);
  }
}

function because(
  status: Status,
  summary: string,
  reason: string | undefined,
): Opinion {
  const told = reason?.trim().replace(/\.$/, '');
  return {
    status,
    summary: told ? `${summary}: ${told}.` : `${summary}.`,
    action: 'Put right what the reason names, and deploy the function again.',
  };
}
