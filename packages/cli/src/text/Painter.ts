import { styleText } from 'node:util';
import type { Status } from '@callboard/backstage-plugin-environments-common';

type Style = Parameters<typeof styleText>[0];

const LOOKS: Record<Status, { sign: string; style: Style }> = {
  healthy: { sign: '✔', style: 'green' },
  deploying: { sign: '⟳', style: 'cyan' },
  unknown: { sign: '?', style: 'magenta' },
  warning: { sign: '⚠', style: 'yellow' },
  unhealthy: { sign: '✖', style: 'red' },
};

/** Writes statuses as sign and word, with colours where they are understood. */
export class Painter {
  readonly #colours: boolean;

  constructor(colours: boolean) {
    this.#colours = colours;
  }

  status(status: Status, width = 0): string {
    const { sign, style } = LOOKS[status];
    return this.paint(style, `${sign} ${status}`.padEnd(width));
  }

  faint(text: string): string {
    return this.paint('dim', text);
  }

  bold(text: string): string {
    return this.paint('bold', text);
  }

  paint(style: Style, text: string): string {
    return this.#colours
      ? styleText(style, text, { validateStream: false })
      : text;
  }
}
