import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves one calendar at `127.0.0.1`, as a test has it. */
export class CalendarServer {
  status = 200;
  /** Where it redirects, if anywhere. */
  location: string | undefined;
  text = '';
  /** Paths that were asked for. */
  readonly asked: string[] = [];
  readonly #server: Server;

  constructor() {
    this.#server = createServer((req: IncomingMessage, res) => {
      this.asked.push(String(req.url));
      res.writeHead(
        this.location ? 302 : this.status,
        this.location ? { location: this.location } : {},
      );
      res.end(this.text);
    });
  }

  async listen(): Promise<this> {
    await new Promise<void>(resolve => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    return this;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/** A calendar of events of a title, from an instant to another. */
export function calendarOf(
  ...events: { start: Date; end: Date; title: string }[]
): string {
  const written = (time: Date) => time.toISOString().replace(/[-:]|\.\d+/g, '');
  return [
    'BEGIN:VCALENDAR',
    ...events.flatMap(({ start, end, title }, index) => [
      'BEGIN:VEVENT',
      `UID:${index}`,
      `SUMMARY:${title}`,
      `DTSTART:${written(start)}`,
      `DTEND:${written(end)}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ].join('\r\n');
}
