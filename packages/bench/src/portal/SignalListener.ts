import { until } from '../processes/until';

const PATIENCE_MS = 1000;

/** Listens to the portal's signals as an open page does. */
export class SignalListener {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<string, () => void>();

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const { channel } = JSON.parse(String(data));
      this.#waiting.get(channel)?.();
    });
  }

  /** @throws Error when the portal does not let it in. */
  static async connect(
    baseUrl: string,
    token: string,
  ): Promise<SignalListener> {
    const url = new URL('/api/signals', baseUrl);
    url.protocol = 'ws:';
    // The portal begins to listen for such connections when it is asked for the
    // first, which it leaves unanswered; the page's client tries again too.
    const socket = await until(
      'the portal’s signals to let us in',
      () => tryToOpen(url, token),
      { seconds: 10 },
    );
    return new SignalListener(socket);
  }

  subscribe(channel: string): void {
    this.#socket.send(JSON.stringify({ action: 'subscribe', channel }));
  }

  unsubscribe(channel: string): void {
    this.#socket.send(JSON.stringify({ action: 'unsubscribe', channel }));
  }

  /**
   * The instant (of `performance.now()`) of the next signal on a channel.
   *
   * @throws Error when there is none in time.
   */
  async next(channel: string, seconds: number): Promise<number> {
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<number>((resolve, reject) => {
        this.#waiting.set(channel, () => resolve(performance.now()));
        timer = setTimeout(
          () => reject(new Error(`No signal on ${channel} in ${seconds} s`)),
          seconds * 1000,
        );
      });
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(channel);
    }
  }

  close(): void {
    this.#socket.close();
  }
}

/** A browser cannot send headers, so the token travels as the subprotocol. */
async function tryToOpen(
  url: URL,
  token: string,
): Promise<WebSocket | undefined> {
  const socket = new WebSocket(url, token);
  const opened = await new Promise<boolean>(resolve => {
    socket.addEventListener('open', () => resolve(true));
    socket.addEventListener('error', () => resolve(false));
    setTimeout(() => resolve(false), PATIENCE_MS);
  });
  if (!opened) {
    socket.close();
  }
  return opened ? socket : undefined;
}
