import type {
  DescribeStackDriftDetectionStatusOutput,
  DetectStackDriftOutput,
} from '@aws-sdk/client-cloudformation';
import { validationError } from '../AwsError';
import type { AwsCall, AwsInput } from '../AwsService';
import { driftFoundBy } from '../world/driftView';
import { findStack } from './findStack';
import { driftStatus } from './shapes';

/** Starts a detection; it takes a few seconds of sandbox time. */
export function detectStackDrift(
  input: AwsInput,
  call: AwsCall,
): DetectStackDriftOutput {
  const { now, world, place } = call;
  const stack = findStack(
    input,
    call,
    name => `Stack [${name}] does not exist`,
  );
  if (stack.detections.some(d => d.startAt <= now && now < d.endAt)) {
    throw validationError(
      `Drift detection is already in progress for stack [${stack.stackId}]`,
    );
  }
  return {
    StackDriftDetectionId: world.region(place).detectDrift(stack, now).id,
  };
}

export function describeStackDriftDetectionStatus(
  input: AwsInput,
  { world, place, now }: AwsCall,
): DescribeStackDriftDetectionStatusOutput {
  const id = String(input.StackDriftDetectionId);
  const [stack, detection] = world.region(place).findDetection(id) ?? [];
  if (!stack || !detection || detection.startAt > now) {
    throw validationError(`Drift detection ${id} does not exist`);
  }
  const status = {
    StackId: stack.stackId,
    StackDriftDetectionId: id,
    Timestamp: new Date(detection.startAt),
  };
  if (now < detection.endAt) {
    return { ...status, DetectionStatus: 'DETECTION_IN_PROGRESS' };
  }
  const drift = driftFoundBy(stack, detection);
  return {
    ...status,
    DetectionStatus: 'DETECTION_COMPLETE',
    StackDriftStatus: driftStatus(drift),
    DriftedStackResourceCount: drift.drifted.size,
  };
}
