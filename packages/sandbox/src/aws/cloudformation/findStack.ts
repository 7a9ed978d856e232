import { validationError } from '../AwsError';
import type { AwsCall, AwsInput } from '../AwsService';
import type { Stack } from '../world/Stack';

/** How an action words that there is no such stack. */
const DEFAULT_MESSAGE = (name: string) =>
  `Stack with id ${name} does not exist`;

/** The stack that the input names, by name or ARN. */
export function findStack(
  input: AwsInput,
  { world, place, now }: AwsCall,
  message = DEFAULT_MESSAGE,
): Stack {
  const name = input.StackName;
  if (typeof name !== 'string' || name === '') {
    throw validationError(
      "1 validation error detected: Value null at 'stackName' failed to satisfy constraint: Member must not be null",
    );
  }
  const stack = world.region(place).find(name, now);
  if (!stack) {
    throw validationError(message(name));
  }
  return stack;
}
