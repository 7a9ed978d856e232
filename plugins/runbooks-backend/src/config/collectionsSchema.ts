import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';

const ID = 'expected a text of its own, such as "platform"';
const NAMES = 'expected a name, or a list of names';
const PLACE =
  'expected the URL of a folder, such as "https://github.com/owner/name/tree/main/runbooks/"';

const names = z
  .union([z.string(), z.array(z.string()).min(1, NAMES)], NAMES)
  .transform(value => (Array.isArray(value) ? value : [value]));

function refs(defaultKind: string) {
  return names.transform((values, context) =>
    values.map((value, index) => {
      try {
        return stringifyEntityRef(
          parseEntityRef(value, { defaultKind, defaultNamespace: 'default' }),
        );
      } catch {
        context.addIssue({
          code: 'custom',
          path: [index],
          message: `expected an entity ref such as ${defaultKind}:default/name`,
        });
        return z.NEVER;
      }
    }),
  );
}

/** `callboard.runbooks.collections`. */
export const collectionsSchema = z
  .array(
    z.strictObject({
      id: z.string(ID).trim().min(1, ID),
      url: z.url({ protocol: /^https?$/, error: PLACE }),
      select: z
        .strictObject({
          owner: refs('group').optional(),
          system: refs('system').optional(),
          tag: names.optional(),
          type: names.optional(),
          kind: names
            .transform(values =>
              values.map(value => value.toLocaleLowerCase('en-US')),
            )
            .default(['component']),
        })
        .default({ kind: ['component'] }),
    }),
    'expected a list of collections',
  )
  .superRefine((collections, context) => {
    collections.forEach(({ id }, index) => {
      if (collections.findIndex(other => other.id === id) !== index) {
        context.addIssue({
          code: 'custom',
          path: [index, 'id'],
          message: 'expected an id that no other collection has',
        });
      }
    });
  });
