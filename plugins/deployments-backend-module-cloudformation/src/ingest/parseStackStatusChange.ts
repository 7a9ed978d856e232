import { InputError } from '@backstage/errors';
import type { AwsPlace } from '@callboard/backstage-plugin-environments-node';
import { z } from 'zod';

const changeSchema = z.object({
  'detail-type': z.literal('CloudFormation Stack Status Change'),
  detail: z.object({ 'stack-id': z.string() }),
});

const envelopeSchema = z.object({ Message: z.string() });

/** What a status change tells us: which stack to look at. Its words are not taken for facts. */
export interface StackStatusChange {
  place: AwsPlace;
  stackId: string;
  stackName: string;
}

/**
 * Reads EventBridge's "CloudFormation Stack Status Change", bare or wrapped in an SNS notification, parsed or not.
 *
 * @returns undefined for events of another kind, such as a drift status change.
 * @throws `InputError` where a status change names no stack.
 */
export function parseStackStatusChange(
  payload: unknown,
): StackStatusChange | undefined {
  const body = typeof payload === 'string' ? parseJson(payload) : payload;
  const envelope = envelopeSchema.safeParse(body);
  const change = changeSchema.safeParse(
    envelope.success ? parseJson(envelope.data.Message) : body,
  );
  if (!change.success) return undefined;
  const stackId = change.data.detail['stack-id'];
  const match =
    /^arn:[\w-]+:cloudformation:([\w-]+):(\d{12}):stack\/([^/]+)\/[^/]+$/.exec(
      stackId,
    );
  if (!match) {
    throw new InputError(
      `Expected the ARN of a stack in detail.stack-id, got ${JSON.stringify(
        stackId.slice(0, 200),
      )}`,
    );
  }
  const [, region, accountId, stackName] = match;
  return { place: { accountId, region }, stackId, stackName };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
