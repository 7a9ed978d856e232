import {
  exitCodeOf,
  type Status,
} from '@callboard/backstage-plugin-environments-common';
import type { CommandContext } from '../../CommandContext';
import { connect, type ConnectOptions } from '../../portal/connect';
import { entityRefOf } from '../../portal/entityRefOf';
import { readDuration } from '../../readDuration';
import { formatAge } from '../../text/formatAge';
import { Painter } from '../../text/Painter';
import { UsageError } from '../../UsageError';
import { formatReport } from './formatReport';
import { isSettled } from './isSettled';
import { readCategories } from './readCategories';
import { readReport } from './readReport';
import type { StatusReport } from './StatusReport';
import { watchReports } from './watchReports';

/** The options of `callboard status`, as they are written. */
export interface StatusOptions extends ConnectOptions {
  output: 'text' | 'json';
  wait?: string;
  watch?: boolean;
  interval: string;
  run?: boolean;
}

/**
 * Prints the status of an environment.
 *
 * @returns the exit code of the status: 0 healthy or deploying, 1 warning, 2 unhealthy, 3 unknown.
 * @throws UsageError where the arguments do not fit together.
 */
export async function runStatus(
  entity: string,
  environment: string,
  categories: string[],
  options: StatusOptions,
  context: CommandContext,
): Promise<number> {
  if (options.wait && options.watch) {
    throw new UsageError(
      '--wait ends when all is well and --watch never does: give one of them.',
    );
  }
  const everyMs = readDuration('--interval', options.interval);
  const waitMs = options.wait && readDuration('--wait', options.wait);
  const portal = connect(options, context);
  const question = {
    entityRef: entityRefOf(entity),
    environment,
    categories: readCategories(categories),
  };
  const print = createPrinter(options.output, context);
  const startedAt = context.now();
  const { token } = portal;
  if (options.run) {
    await portal.health.run(question.entityRef, {
      token,
      signal: context.signal,
    });
  }
  const read = () => readReport(portal, question, context.signal);
  if (!waitMs && !options.watch) {
    const report = await read();
    print(report);
    return exitCodeOf(report.status);
  }

  const since = options.run ? startedAt : undefined;
  const deadline = waitMs ? startedAt.getTime() + waitMs : undefined;
  let last: StatusReport | undefined;
  let told: Status | undefined;
  for await (const report of watchReports(
    read,
    { everyMs, deadline },
    context,
  )) {
    if (options.watch && changed(report, last)) {
      print(report);
    }
    last = report;
    if (waitMs && isSettled(report, since)) {
      break;
    }
    if (waitMs && report.status !== told) {
      told = report.status;
      context.writeError(
        `${report.environment} is ${told}; waiting, ${formatAge(
          startedAt.toISOString(),
          context.now(),
        )} so far.\n`,
      );
    }
  }
  if (last && waitMs) {
    print(last);
    if (!isSettled(last, since) && last.status === 'healthy') {
      context.writeError('The checks were not run again in that time.\n');
      return exitCodeOf('unknown');
    }
  }
  return exitCodeOf(last?.status ?? 'unknown');
}

function createPrinter(
  output: StatusOptions['output'],
  context: CommandContext,
): (report: StatusReport) => void {
  const painter = new Painter(context.colours);
  return report =>
    context.write(
      output === 'json'
        ? `${JSON.stringify(report)}\n`
        : formatReport(report, painter, context.now()),
    );
}

function changed(a: StatusReport, b: StatusReport | undefined): boolean {
  const facts = (report?: StatusReport) =>
    JSON.stringify({ ...report, observedAt: undefined });
  return facts(a) !== facts(b);
}
