import { AwsError } from '../AwsError';
import type { AwsInput, AwsProtocol, AwsResponse } from '../AwsService';
import { toXml } from './xml';

/** Method, path and, where the path does not tell, the query parameter that names an operation: `GET /{Bucket}?versioning`. */
export type RestXmlRoute = `${'DELETE' | 'GET' | 'POST' | 'PUT'} /${string}`;

interface Pattern {
  action: string;
  method: string;
  segments: string[];
  flag?: string;
}

/**
 * AWS's REST XML protocol: method, path and query name the operation. What an
 * operation returns has one member, the root element; an array is its element repeated.
 *
 * @param options.errors - `bare` as S3 answers them, `wrapped` as all others do
 */
export function restXmlProtocol(
  routes: Record<string, RestXmlRoute>,
  options: { namespace: string; errors: 'bare' | 'wrapped' },
): AwsProtocol {
  const patterns = Object.entries(routes).map(([action, route]): Pattern => {
    const [method, target] = route.split(' ');
    const [path, flag] = target.split('?');
    return { action, method, segments: segmentsOf(path), flag };
  });
  return {
    parse({ method, url }) {
      const { pathname, searchParams } = new URL(url, 'http://sandbox');
      const segments = segmentsOf(pathname).map(decodeSegment);
      for (const pattern of patterns) {
        const fits =
          pattern.method === method &&
          (pattern.flag === undefined || searchParams.has(pattern.flag));
        const parameters = fits && matchPath(pattern.segments, segments);
        if (parameters) {
          const input = { ...Object.fromEntries(searchParams), ...parameters };
          return { action: pattern.action, input };
        }
      }
      throw new AwsError(
        'MethodNotAllowed',
        `No operation answers ${method} ${url}`,
        405,
      );
    },
    success(_action, output) {
      const [root] = Object.keys(output);
      const xml = renderXml(output);
      const opening = `<${root}`;
      return respond(
        200,
        `${opening} xmlns="${options.namespace}"${xml.slice(opening.length)}`,
      );
    },
    failure({ code, message, status }, requestId) {
      const error = { Code: code, Message: message };
      return respond(
        status,
        options.errors === 'bare'
          ? renderXml({ Error: { ...error, RequestId: requestId } })
          : renderXml({
              ErrorResponse: { Error: error, RequestId: requestId },
            }),
      );
    },
  };
}

function respond(status: number, xml: string): AwsResponse {
  return {
    status,
    contentType: 'application/xml',
    body: `<?xml version="1.0" encoding="UTF-8"?>\n${xml}`,
  };
}

function renderXml(structure: object): string {
  return Object.entries(structure)
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value])
        .filter(item => item !== undefined)
        .map(item => `<${name}>${renderContent(item)}</${name}>`),
    )
    .join('');
}

function renderContent(value: unknown): string {
  const isStructure =
    typeof value === 'object' && value !== null && !(value instanceof Date);
  return isStructure ? renderXml(value) : toXml(value);
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter(Boolean);
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new AwsError('InvalidURI', `${segment} is badly encoded`);
  }
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
      parameters[name] = segments[index];
    } else if (expected !== segments[index]) {
      return undefined;
    }
  }
  return parameters;
}
