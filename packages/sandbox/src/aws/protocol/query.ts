import { AwsError } from '../AwsError';
import type { AwsInput, AwsProtocol, AwsResponse } from '../AwsService';
import { toXml } from './xml';

/** A structure or a list while the form is being read; without a prototype, for names come from outside. */
type Node = { [name: string]: Node | string };

const newNode = (): Node => Object.create(null);

/** Turns `Filter.member.1=a&Filter.member.2=b` into `{ Filter: ['a', 'b'] }`; nested structures likewise. */
export function parseForm(form: string): AwsInput {
  const root = newNode();
  for (const [key, value] of new URLSearchParams(form)) {
    const path = key.split('.').filter(part => part !== 'member');
    const last = path.pop() ?? key;
    let node = root;
    for (const part of path) {
      let child = node[part];
      if (typeof child !== 'object') {
        child = newNode();
        node[part] = child;
      }
      node = child;
    }
    node[last] = value;
  }
  return Object.fromEntries(
    Object.entries(root).map(([name, value]) => [name, toInput(value)]),
  );
}

/** A node whose names are numbers is a list; JavaScript keeps such names in order. */
function toInput(node: Node | string): unknown {
  if (typeof node === 'string') {
    return node;
  }
  const entries = Object.entries(node);
  return entries.every(([name]) => /^\d+$/.test(name))
    ? entries.map(([, value]) => toInput(value))
    : Object.fromEntries(
        entries.map(([name, value]) => [name, toInput(value)]),
      );
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
