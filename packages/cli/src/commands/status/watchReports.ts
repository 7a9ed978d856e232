import type { CommandContext } from '../../CommandContext';
import { EXIT_UNAVAILABLE } from '../../exitCodes';
import { failureOf } from '../../failureOf';
import type { StatusReport } from './StatusReport';

/**
 * Asks again and again, until interrupted or the time is over; yields every answer.
 *
 * @remarks
 * A portal that cannot be reached for a while is told of and asked again, for
 * it may be what is being deployed. Whatever else fails, fails at once.
 *
 * @param options.deadline - milliseconds since the epoch; never where absent
 * @throws the last failure where no answer came in time.
 */
export async function* watchReports(
  read: () => Promise<StatusReport>,
  options: { everyMs: number; deadline?: number },
  context: Pick<CommandContext, 'now' | 'signal' | 'sleep' | 'writeError'>,
): AsyncGenerator<StatusReport> {
  const { everyMs, deadline = Infinity } = options;
  let told: string | undefined;
  while (!context.signal.aborted) {
    let failed: unknown;
    try {
      yield await read();
      told = undefined;
    } catch (error) {
      if (context.signal.aborted) {
        return;
      }
      if (failureOf(error)?.code !== EXIT_UNAVAILABLE) {
        throw error;
      }
      failed = error;
      const { message } = error as Error;
      if (message !== told) {
        context.writeError(`${message} Asking again.\n`);
        told = message;
      }
    }
    const left = deadline - context.now().getTime();
    if (left <= 0) {
      if (failed) {
        throw failed;
      }
      return;
    }
    await context.sleep(Math.min(everyMs, left), context.signal);
  }
}
