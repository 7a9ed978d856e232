import { AwsError } from '../AwsError';
import type { AwsInput, AwsProtocol, AwsResponse } from '../AwsService';
import { parseInput, toJson } from './json';

/** Method and path template of an operation, as its API reference writes them: `GET /things/{ThingName}/parts`. */
export type RestRoute = `${'DELETE' | 'GET' | 'POST' | 'PUT'} /${string}`;

interface Pattern {
  action: string;
  method: string;
  segments: string[];
}

/**
 * AWS's REST JSON protocol: method and path name the operation, the rest of its
 * input is in the path, the query and the body. All three are merged under the
 * names that they have on the wire; a query parameter that comes twice is a list.
 *
 * @param routes - by the name of the action; the first one that fits is taken.
 */
export function restJsonProtocol(
  routes: Record<string, RestRoute>,
): AwsProtocol {
  const patterns = Object.entries(routes).map(([action, route]): Pattern => {
    const [method, path] = route.split(' ');
    return { action, method, segments: segmentsOf(path) };
  });
  return {
    parse({ method, url, body }) {
      const { pathname, searchParams } = new URL(url, 'http://sandbox');
      const segments = segmentsOf(pathname);
      for (const pattern of patterns) {
        const parameters =
          pattern.method === method && matchPath(pattern.segments, segments);
        if (parameters) {
          return {
            action: pattern.action,
            input: {
              ...parseInput(body),
              ...readQuery(searchParams),
              ...parameters,
            },
          };
        }
      }
      throw new AwsError(
        'UnknownOperationException',
        `No operation answers ${method} ${pathname}`,
        404,
      );
    },
    success: (_action, output) => respond(200, output),
    failure: ({ code, message, status }) =>
      respond(status, { __type: code, message }),
  };
}

function respond(status: number, body: object): AwsResponse {
  return { status, contentType: 'application/json', body: toJson(body) };
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter(Boolean);
}

/** The parameters in the path, or undefined where it does not fit. */
function matchPath(
  pattern: string[],
  segments: string[],
): AwsInput | undefined {
  if (pattern.length !== segments.length) {
    return undefined;
  }
  const parameters: AwsInput = {};
  for (const [index, expected] of pattern.entries()) {
    const name = /^\{(.+)\}$/.exec(expected)?.[1];
    if (name) {
      parameters[name] = decodeSegment(segments[index]);
    } else if (expected !== segments[index]) {
      return undefined;
    }
  }
  return parameters;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new AwsError('ValidationException', `${segment} is badly encoded`);
  }
}

function readQuery(query: URLSearchParams): AwsInput {
  return Object.fromEntries(
    [...new Set(query.keys())].map(name => {
      const values = query.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}
