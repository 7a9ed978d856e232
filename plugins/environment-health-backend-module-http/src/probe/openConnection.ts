import { once } from 'node:events';
import { connect, isIP, type LookupFunction, type Socket } from 'node:net';
import { connect as startTls, type SecureContext } from 'node:tls';
import {
  bareHost,
  type Destination,
} from '@callboard/backstage-plugin-environments-node';
import { readCertificate, type Certificate } from '../certificate/Certificate';

export interface Connection {
  socket: Socket;
  /** Present for https; read its `problem` before anything is sent. */
  certificate?: Certificate;
}

/**
 * Opens a connection to the addresses given and to no other, whatever the name says by then.
 *
 * @remarks A certificate that is not believed ends nothing here: the caller wants to see it.
 *
 * @throws what the network or TLS throws; the socket is closed then.
 */
export async function openConnection(
  url: URL,
  destination: Destination,
  options: { secureContext: SecureContext; signal: AbortSignal },
): Promise<Connection> {
  const { signal } = options;
  const plain = heeded(connectTo(destination));
  try {
    await once(plain, 'connect', { signal });
    if (url.protocol !== 'https:') return { socket: plain };
    const name = bareHost(url);
    const secure = heeded(
      startTls({
        socket: plain,
        host: name,
        servername: isIP(name) ? '' : name,
        secureContext: options.secureContext,
        rejectUnauthorized: false,
        ALPNProtocols: ['http/1.1'],
      }),
    );
    await once(secure, 'secureConnect', { signal });
    return { socket: secure, certificate: readCertificate(secure, url.host) };
  } catch (error) {
    plain.destroy();
    throw error;
  }
}

/** An error between two steps, when nobody listens, must not end the process; the next step meets it. */
function heeded<T extends Socket>(socket: T): T {
  return socket.on('error', () => {});
}

/** Several addresses are tried as browsers do: the next one, where one does not answer soon. */
function connectTo({ addresses, port }: Destination): Socket {
  if (addresses.length === 1) {
    return connect({ host: addresses[0], port });
  }
  const lookup: LookupFunction = (_name, _options, callback) =>
    callback(
      null,
      addresses.map(address => ({ address, family: isIP(address) })),
    );
  return connect({ host: 'checked', port, lookup, autoSelectFamily: true });
}
