import { readFileSync } from 'node:fs';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

interface Contract {
  paths: Record<
    string,
    Record<
      string,
      {
        responses: Record<
          string,
          { content?: Record<string, { schema: object }> }
        >;
      }
    >
  >;
  components: { schemas: Record<string, object> };
}

const ID = 'https://api.github.com/contract';

/** GitHub's published OpenAPI document, compiled schema by schema as they are needed. */
export class GitHubContract {
  readonly #document: Contract;
  readonly #ajv: Ajv;
  readonly #validators = new Map<string, ValidateFunction>();

  constructor() {
    const file = require.resolve(
      '@octokit/openapi/generated/api.github.com.json',
    );
    this.#document = JSON.parse(readFileSync(file, 'utf8'));
    this.#ajv = new Ajv({ strict: false, allErrors: true, logger: false });
    addFormats(this.#ajv);
    // GitHub's own default for addresses that it does not have is an empty string.
    this.#ajv.addFormat('uri', text => text === '' || URL.canParse(text));
    this.#ajv.addFormat('uri-template', true);
    this.#ajv.addFormat('repo.nwo', true);
    this.#ajv.addSchema({
      $id: ID,
      components: asJsonSchema(this.#document.components) as object,
    });
  }

  /** What is wrong with an answer, or an empty list. `path` is spelled as in the document. */
  checkAnswer(method: string, path: string, body: unknown): string[] {
    const operation = this.#document.paths[path]?.[method];
    if (!operation) {
      throw new Error(`GitHub has no ${method} ${path}`);
    }
    const response = operation.responses['200'];
    const content = response.content ?? {};
    const media = content['application/json'] ?? Object.values(content)[0];
    return this.#check(`${method} ${path}`, media.schema, body);
  }

  /** What is wrong with a webhook's body, by the name of its schema. */
  checkSchema(name: string, body: unknown): string[] {
    return this.#check(name, { $ref: `#/components/schemas/${name}` }, body);
  }

  #check(key: string, schema: object, body: unknown): string[] {
    let validate = this.#validators.get(key);
    if (!validate) {
      validate = this.#ajv.compile(asJsonSchema(schema) as object);
      this.#validators.set(key, validate);
    }
    return validate(body)
      ? []
      : (validate.errors ?? []).map(
          error => `${error.instancePath} ${error.message}`,
        );
  }
}

/** OpenAPI 3.0 spells "or null" in a way of its own, and its references are local to the document. */
function asJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(asJsonSchema);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'example' && key !== 'examples')
      .map(([key, each]) => [
        key,
        key === '$ref' && typeof each === 'string'
          ? each.replace(/^#/, `${ID}#`)
          : asJsonSchema(each),
      ]),
  ) as Record<string, unknown>;
  return nullable === true ? { anyOf: [rest, { type: 'null' }] } : rest;
}
