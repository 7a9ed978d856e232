/**
 * A process seen through its inspector: memory after a collection, and CPU
 * profiles, without a line of code of ours in that process.
 */
export class Inspector {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<
    number,
    { resolve: (result: any) => void; reject: (error: Error) => void }
  >();
  #lastId = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#take(String(data)));
    socket.addEventListener('close', () => {
      for (const { reject } of this.#waiting.values()) {
        reject(new Error('The inspector closed the connection'));
      }
    });
  }

  static async connect(url: string): Promise<Inspector> {
    const socket = new WebSocket(url);
    await new Promise<void>((resolve, reject) => {
      socket.addEventListener('open', () => resolve());
      socket.addEventListener('error', () =>
        reject(new Error(`No inspector answers at ${url}`)),
      );
    });
    return new Inspector(socket);
  }

  /** Resident memory, in bytes, once nothing is left to collect. */
  async residentMemory(): Promise<number> {
    await this.#send('HeapProfiler.collectGarbage');
    await this.#send('HeapProfiler.collectGarbage');
    const { result } = await this.#send('Runtime.evaluate', {
      expression: 'process.memoryUsage.rss()',
      returnByValue: true,
    });
    return result.value;
  }

  async startProfile(): Promise<void> {
    await this.#send('Profiler.enable');
    await this.#send('Profiler.start');
  }

  /** @returns the profile as JSON, as Chrome's developer tools open it. */
  async stopProfile(): Promise<string> {
    const { profile } = await this.#send('Profiler.stop');
    await this.#send('Profiler.disable');
    return JSON.stringify(profile);
  }

  close(): void {
    this.#socket.close();
  }

  #send(method: string, params: object = {}): Promise<any> {
    this.#lastId += 1;
    const id = this.#lastId;
    this.#socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve, reject) =>
      this.#waiting.set(id, { resolve, reject }),
    );
  }

  #take(text: string): void {
    const { id, result, error } = JSON.parse(text);
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) {
      waiting?.reject(new Error(error.message));
    } else {
      waiting?.resolve(result);
    }
  }
}
