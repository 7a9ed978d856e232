import { createServer as createHttp, type RequestListener } from 'node:http';
import { createServer as createHttps } from 'node:https';
import {
  createServer,
  type AddressInfo,
  type Server,
  type Socket,
} from 'node:net';
import { createSecureContext, type SecureContext } from 'node:tls';
import { answerTarget, type TargetContext } from './answerTarget';
import type { CertificateAuthority } from './CertificateAuthority';
import { certificateExpiry } from './endpointConditions';

/** The first byte of a TLS connection: a record of the handshake. */
const TLS_HANDSHAKE = 0x16;
/** Certificates are the same within this, so that they are not made for every connection. */
const ROUNDED = 60_000;

/**
 * The hosts of the world on one loopback port. What a connection begins with says whether it is https
 * or http; the name asked for (SNI) says which certificate is shown.
 */
export class TargetServer {
  readonly #listener: Server;
  readonly #sockets = new Set<Socket>();
  readonly #leaves = new Map<
    string,
    { expiresAt: number; secureContext: Promise<SecureContext> }
  >();

  constructor(
    private readonly context: TargetContext,
    private readonly authority: CertificateAuthority,
  ) {
    const answer: RequestListener = (request, response) => {
      answerTarget(context, request, response).catch(error => {
        response.destroy(error);
      });
    };
    const http = createHttp(answer);
    const https = createHttps(
      {
        SNICallback: (host, done) => {
          this.#secureContext(host).then(
            secureContext => done(null, secureContext),
            done,
          );
        },
      },
      answer,
    );
    this.#listener = createServer(socket => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
      // Clients that break off are no concern of the sandbox.
      socket.on('error', () => {});
      socket.once('data', first => {
        socket.pause();
        socket.unshift(first);
        const server = first[0] === TLS_HANDSHAKE ? https : http;
        server.emit('connection', socket);
        process.nextTick(() => socket.resume());
      });
    });
  }

  /** Rejects where the port is taken. @returns the port, where 0 asked for a free one. */
  async start(port: number): Promise<number> {
    await new Promise<void>((done, fail) => {
      this.#listener.once('error', fail);
      this.#listener.listen(port, '127.0.0.1', () => {
        this.#listener.off('error', fail);
        done();
      });
    });
    return (this.#listener.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    if (!this.#listener.listening) return;
    const closed = new Promise(done => {
      this.#listener.close(done);
    });
    this.#sockets.forEach(socket => socket.destroy());
    await closed;
  }

  async #secureContext(host: string): Promise<SecureContext | undefined> {
    const { world, clock, targets } = this.context;
    const now = clock.now();
    if (!targets.find(host, now)) return undefined;
    const left = certificateExpiry(world, host, now) - now;
    // Clients go by real time, from which the sandbox's may have been moved.
    const expiresAt = Math.round((Date.now() + left) / ROUNDED) * ROUNDED;
    let leaf = this.#leaves.get(host);
    if (!leaf || Math.abs(leaf.expiresAt - expiresAt) > ROUNDED) {
      leaf = {
        expiresAt,
        secureContext: this.authority
          .issue(host, expiresAt)
          .then(createSecureContext),
      };
      this.#leaves.set(host, leaf);
    }
    return leaf.secureContext;
  }
}
