import { z } from 'zod/v4';

/** What whoever created a deployment may say about it in its payload. */
export interface DeploymentPayload {
  version?: string;
  changeCategory?: 'standard' | 'normal' | 'emergency';
  emergencyApprovedBy?: string;
}

const optionalText = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .optional()
  .catch(undefined);

const schema = z.object({
  version: optionalText,
  category: z
    .enum(['standard', 'normal', 'emergency'])
    .optional()
    .catch(undefined),
  approvedBy: optionalText,
});

/**
 * Reads a payload, which is anything: an object, JSON, JSON in JSON (GraphQL
 * answers so), or words. What is not understood is left out.
 */
export function deploymentPayload(payload: unknown): DeploymentPayload {
  const parsed = schema.safeParse(unwrap(payload, 2));
  if (!parsed.success) {
    return {};
  }
  const { version, category, approvedBy } = parsed.data;
  return {
    version,
    changeCategory: category,
    emergencyApprovedBy: category === 'emergency' ? approvedBy : undefined,
  };
}

function unwrap(value: unknown, depth: number): unknown {
  if (typeof value !== 'string' || depth === 0) {
    return value;
  }
  try {
    return unwrap(JSON.parse(value), depth - 1);
  } catch {
    return undefined; // Words of its author's own; nothing of it is ours to read.
  }
}
