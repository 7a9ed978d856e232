import { AwsError } from '../AwsError';
import type { AwsInput, AwsProtocol, AwsResponse } from '../AwsService';
import { toXml } from './xml';

/** Turns `Filter.member.1=a&Filter.member.2=b` into `{ Filter: ['a', 'b'] }`; nested structures likewise. */
export function parseForm(form: string): AwsInput {
  const root: AwsInput = {};
  for (const [key, value] of new URLSearchParams(form)) {
    const path = key.split('.').filter(part => part !== 'member');
    let node: Record<string, any> = root;
    path.slice(0, -1).forEach((part, i) => {
      node[part] ??= /^\d+$/.test(path[i + 1]) ? [] : {};
      node = node[part];
    });
    const last = path[path.length - 1];
    node[last] = value;
  }
  return compact(root) as AwsInput;
}

/** Lists are numbered from 1 on the wire: closes the gap at the front. */
function compact(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.filter(item => item !== undefined).map(compact);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, compact(member)]),
    );
  }
  return value;
}

function xmlResponse(status: number, body: string): AwsResponse {
  return { status, contentType: 'text/xml', body };
}

/** AWS's Query protocol: a form goes in, XML comes out. */
export function queryProtocol(namespace: string): AwsProtocol {
  return {
    parse({ body, url }) {
      const { Action, Version, ...input } = parseForm(
        body.length > 0
          ? body.toString('utf8')
          : new URL(url, 'http://sandbox').search,
      );
      if (typeof Action !== 'string') {
        throw new AwsError('MissingAction', 'The request names no Action.');
      }
      return { action: Action, input };
    },
    success(action, output, requestId) {
      return xmlResponse(
        200,
        `<${action}Response xmlns="${namespace}">` +
          `<${action}Result>${toXml(output)}</${action}Result>` +
          `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>` +
          `</${action}Response>`,
      );
    },
    failure({ code, message, status }, requestId) {
      const Type = status < 500 ? 'Sender' : 'Receiver';
      return xmlResponse(
        status,
        `<ErrorResponse xmlns="${namespace}">` +
          `<Error>${toXml({ Type, Code: code, Message: message })}</Error>` +
          `<RequestId>${requestId}</RequestId>` +
          `</ErrorResponse>`,
      );
    },
  };
}
