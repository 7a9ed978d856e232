import { parse } from 'yaml';
import { z } from 'zod';

const templateSchema = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      DeletionPolicy: z.unknown().optional(),
      Properties: z.record(z.string(), z.unknown()).nullish().catch(undefined),
    }),
  ),
});

/** A resource as its stack's template declares it, as far as its end is concerned. */
export interface TemplateResource {
  type: string;
  /** In CloudFormation's words; absent where the template says nothing of it. */
  deletionPolicy?: string;
  /** Whether it is a part of a cluster of databases, which keeps the data. */
  inCluster?: true;
}

/**
 * The resources of a template by logical id, from JSON or YAML. Short forms of
 * functions (`!Ref`, `!Sub`) are read as if they were their arguments.
 *
 * @throws Error where it is no template.
 */
export function parseTemplate(body: string): Record<string, TemplateResource> {
  const { Resources } = templateSchema.parse(
    /^\s*\{/.test(body)
      ? JSON.parse(body)
      : // Tags that are not known are taken for what they stand before.
        parse(body, { logLevel: 'error' }),
  );
  return Object.fromEntries(
    Object.entries(Resources).map(([logicalId, declared]) => {
      const { Type, DeletionPolicy, Properties } = declared;
      const resource: TemplateResource = {
        type: Type,
        ...(DeletionPolicy !== undefined && {
          deletionPolicy:
            typeof DeletionPolicy === 'string'
              ? DeletionPolicy
              : JSON.stringify(DeletionPolicy),
        }),
        ...(Properties?.DBClusterIdentifier !== undefined && {
          inCluster: true,
        }),
      };
      return [logicalId, resource];
    }),
  );
}
