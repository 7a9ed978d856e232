import type { JsonObject } from '@backstage/types';
import { z } from 'zod';
import { definitionSchema } from './definitionSchema';

/**
 * The format of `oncall.yaml` as a JSON Schema (2020-12), for editors.
 *
 * @public
 */
export const onCallJsonSchema: JsonObject = {
  title: 'oncall.yaml',
  ...(z.toJSONSchema(definitionSchema, { io: 'input' }) as JsonObject),
};
