import { request, type IncomingMessage } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { Socket } from 'node:net';

/** Names the portal in the logs of those it asks. */
export const USER_AGENT =
  'Callboard-environment-health (+https://github.com/callboard/callboard)';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** When its headers were there, by `performance.now()`. */
  at: number;
  /** Where it was asked for: its beginning, and whether there was more. */
  body?: { text: string; cut: boolean };
}

/**
 * Sends one GET over a connection that is open already, and closes it.
 *
 * @param maxBodyBytes - how much of the body to read; nothing where 0
 */
export async function sendRequest(
  url: URL,
  socket: Socket,
  { maxBodyBytes, signal }: { maxBodyBytes: number; signal: AbortSignal },
): Promise<Answer> {
  try {
    const message = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = request(
        {
          createConnection: () => socket,
          path: `${url.pathname}${url.search}`,
          headers: {
            host: url.host,
            'user-agent': USER_AGENT,
            accept: '*/*',
            'accept-encoding': 'identity',
            connection: 'close',
          },
          signal,
        },
        resolve,
      );
      // Upgrades would not come here otherwise, and the time-out would pass.
      sent.once('upgrade', resolve);
      sent.once('error', reject);
      sent.end();
    });
    const at = performance.now();
    return {
      status: message.statusCode!,
      headers: message.headers,
      at,
      ...(maxBodyBytes > 0 && { body: await readBody(message, maxBodyBytes) }),
    };
  } finally {
    socket.destroy();
  }
}

async function readBody(message: IncomingMessage, maxBytes: number) {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBytes) break;
  }
  const read = Buffer.concat(chunks).subarray(0, maxBytes);
  return { text: read.toString('utf8'), cut: length > maxBytes };
}
