import type { FunctionConfiguration } from '@aws-sdk/client-lambda';
import type { AwsCall } from '../AwsService';
import type { FoundResource } from '../world/findResource';

/** What may be the matter with a function; the resource of the condition is its name. */
export const FUNCTION_CONDITIONS = {
  /** It is in another state: `{ state, reason, reasonCode }`. */
  state: 'function-state',
  /** Its last update failed: `{ reason, reasonCode }`. */
  updateFailed: 'function-update-failed',
} as const;

type FunctionState = Pick<
  FunctionConfiguration,
  | 'State'
  | 'StateReason'
  | 'StateReasonCode'
  | 'LastUpdateStatus'
  | 'LastUpdateStatusReason'
  | 'LastUpdateStatusReasonCode'
>;

/** How a function is, by what its stack does with it and what is the matter with it. */
export function functionState(
  { resource }: FoundResource,
  { world, place, now }: AwsCall,
): FunctionState {
  const conditionOf = (kind: string) =>
    world.conditions.at(place, resource.physicalId, kind, now)?.data;

  const state = conditionOf(FUNCTION_CONDITIONS.state);
  if (state) {
    return {
      State: state.state as FunctionState['State'],
      StateReason: state.reason as string,
      StateReasonCode: state.reasonCode as FunctionState['StateReasonCode'],
      LastUpdateStatus: 'Successful',
    };
  }
  switch (resource.status) {
    case 'CREATE_IN_PROGRESS':
      return {
        State: 'Pending',
        StateReason: 'The function is being created.',
        StateReasonCode: 'Creating',
        LastUpdateStatus: 'InProgress',
      };
    case 'UPDATE_IN_PROGRESS':
      return { State: 'Active', LastUpdateStatus: 'InProgress' };
    case 'UPDATE_FAILED':
      return failedUpdate(resource.reason);
    default: {
      const failure = conditionOf(FUNCTION_CONDITIONS.updateFailed);
      return failure
        ? failedUpdate(failure.reason, failure.reasonCode)
        : { State: 'Active', LastUpdateStatus: 'Successful' };
    }
  }
}

function failedUpdate(
  reason: unknown,
  code: unknown = 'InvalidConfiguration',
): FunctionState {
  return {
    State: 'Active',
    LastUpdateStatus: 'Failed',
    LastUpdateStatusReason: reason as string,
    LastUpdateStatusReasonCode:
      code as FunctionState['LastUpdateStatusReasonCode'],
  };
}
