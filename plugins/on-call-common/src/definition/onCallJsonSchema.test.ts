import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onCallJsonSchema } from './onCallJsonSchema';

describe('onCallJsonSchema', () => {
  it('is the file that goes with the package', () => {
    const file = join(__dirname, '../../oncall.schema.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(onCallJsonSchema);
  });

  it('says of every key what is expected', () => {
    const silent: string[] = [];
    const look = (schema: unknown, path: string) => {
      const {
        properties = {},
        items,
        description,
        anyOf,
      } = schema as {
        properties?: Record<string, unknown>;
        items?: unknown;
        description?: string;
        anyOf?: unknown[];
      };
      if (!description && !anyOf) {
        silent.push(path);
      }
      for (const [key, each] of Object.entries(properties)) {
        look(each, `${path}.${key}`);
      }
      if (items) {
        look(items, `${path}[]`);
      }
    };
    look(onCallJsonSchema, '');
    expect(silent).toEqual([]);
  });
});
