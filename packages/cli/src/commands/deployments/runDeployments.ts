import type { CommandContext } from '../../CommandContext';
import { connect, type ConnectOptions } from '../../portal/connect';
import { entityRefOf } from '../../portal/entityRefOf';
import { Painter } from '../../text/Painter';
import { UsageError } from '../../UsageError';
import { formatBoard } from './formatBoard';

/** The options of `callboard deployments`, as they are written. */
export interface DeploymentsOptions extends ConnectOptions {
  output: 'text' | 'json';
}

/**
 * Prints what is live in which environment.
 *
 * @returns 0 where there is an answer.
 * @throws UsageError where nothing is configured to be told.
 */
export async function runDeployments(
  entity: string,
  options: DeploymentsOptions,
  context: CommandContext,
): Promise<number> {
  const { deployments, token } = connect(options, context);
  const board = await deployments.getBoard(entityRefOf(entity), {
    token,
    signal: context.signal,
  });
  if (options.output === 'json') {
    context.write(`${JSON.stringify(board)}\n`);
    return 0;
  }
  switch (board.kind) {
    case 'board':
      context.write(
        formatBoard(board, new Painter(context.colours), context.now()),
      );
      return 0;
    case 'not-configured':
      throw new UsageError(
        `${
          board.entityRef
        } has no deployments to tell of. Add one of the annotations ${board.missing.join(
          ', ',
        )}.`,
      );
    default:
      throw new UsageError(
        board.problems
          .map(
            ({ annotation, message }) =>
              `Annotation ${annotation} cannot be understood: ${message}`,
          )
          .join(' '),
      );
  }
}
