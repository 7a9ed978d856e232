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
    // A browser cannot send headers, so the token travels as the subprotocol.
    const socket = new WebSocket(url, token);
    await new Promise<void>((resolve, reject) => {
      socket.addEventListener('open', () => resolve());
      socket.addEventListener('error', () =>
        reject(new Error('The portal’s signals cannot be listened to')),
      );
    });
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
