import type { CommandContext } from '../../CommandContext';
import { connect, type ConnectOptions } from '../../portal/connect';
import { entityRefOf } from '../../portal/entityRefOf';
import { Painter } from '../../text/Painter';
import { formatWho } from './formatWho';
import { reportWho, type WhoReport } from './WhoReport';

/** The options of `callboard on-call who`, as they are written. */
export interface WhoOptions extends ConnectOptions {
  output: 'text' | 'json';
  policy?: string;
}

/** As of a status: healthy, unhealthy, unknown. */
const EXIT_CODES: Record<WhoReport['state'], number> = {
  somebody: 0,
  nobody: 2,
  unknown: 3,
};

/**
 * Prints who is on call at each level.
 *
 * @returns 0 where somebody is on call at the first level of each policy, 2 where nobody is, 3 where that is not known.
 * @throws UsageError where there is no such policy.
 */
export async function runWho(
  entity: string,
  options: WhoOptions,
  context: CommandContext,
): Promise<number> {
  const { onCall, token } = connect(options, context);
  const answer = await onCall.getOnCall(entityRefOf(entity), {
    token,
    signal: context.signal,
  });
  const report = reportWho(answer, options.policy);
  context.write(
    options.output === 'json'
      ? `${JSON.stringify(report)}\n`
      : formatWho(report, new Painter(context.colours), context.now()),
  );
  return EXIT_CODES[report.state];
}
