import {
  getNamedType,
  GraphQLError,
  isObjectType,
  TypeInfo,
  valueFromAST,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

export interface QueryCost {
  /** Points: the requests that the query's connections take, by the hundred, at least one. */
  cost: number;
  nodeCount: number;
}

const MAXIMUM_PAGE = 100;
const MAXIMUM_NODES = 500_000;

/**
 * What a query costs by GitHub's rule: each connection takes one request for every
 * node of the connections around it.
 *
 * @throws GraphQLError where a connection has no (or too large) a bound, or the query asks for too many nodes.
 */
export function queryCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown>,
): QueryCost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === 'FragmentDefinition') {
      fragments.set(definition.name.value, definition);
    }
  }
  const sizes = connectionSizes(schema, document, variables);
  let requests = 0;
  let nodeCount = 0;
  const walk = (set: SelectionSetNode | undefined, times: number) => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === 'FragmentSpread') {
        walk(fragments.get(selection.name.value)?.selectionSet, times);
      } else if (selection.kind === 'InlineFragment') {
        walk(selection.selectionSet, times);
      } else {
        const size = sizes.get(selection);
        if (size !== undefined) {
          requests += times;
          nodeCount += times * size;
        }
        walk(selection.selectionSet, times * (size ?? 1));
      }
    }
  };
  for (const definition of document.definitions) {
    if (definition.kind === 'OperationDefinition') {
      walk(definition.selectionSet, 1);
    }
  }
  if (nodeCount > MAXIMUM_NODES) {
    throw refusal(
      'MAX_NODE_LIMIT_EXCEEDED',
      `This query requests up to ${nodeCount} possible nodes which exceeds the maximum limit of ${MAXIMUM_NODES}.`,
    );
  }
  return { cost: Math.max(1, Math.round(requests / 100)), nodeCount };
}

/** For each field that is a connection, how many nodes it asks for. */
function connectionSizes(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown>,
): Map<FieldNode, number> {
  const sizes = new Map<FieldNode, number>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const definition = types.getFieldDef();
        const type = definition && getNamedType(definition.type);
        const isConnection =
          isObjectType(type) &&
          type.name.endsWith('Connection') &&
          definition!.args.some(argument => argument.name === 'first');
        if (!isConnection) {
          return;
        }
        const size = ['first', 'last']
          .map(name => {
            const argument = node.arguments?.find(
              each => each.name.value === name,
            );
            const declared = definition!.args.find(each => each.name === name);
            return argument && declared
              ? valueFromAST(argument.value, declared.type, variables)
              : undefined;
          })
          .find(value => typeof value === 'number') as number | undefined;
        sizes.set(node, checked(node.name.value, size));
      },
    }),
  );
  return sizes;
}

function checked(name: string, size: number | undefined): number {
  if (size === undefined) {
    throw refusal(
      'MISSING_PAGINATION_BOUNDARIES',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    );
  }
  if (size < 0 || size > MAXIMUM_PAGE) {
    throw refusal(
      'EXCESSIVE_PAGINATION',
      `Requesting ${size} records on the \`${name}\` connection exceeds the \`first\` limit of ${MAXIMUM_PAGE} records.`,
    );
  }
  return size;
}

function refusal(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}
