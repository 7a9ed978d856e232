import { CommanderError } from 'commander';
import type { CommandContext } from './CommandContext';
import { createProgram } from './createProgram';
import { EXIT_USAGE } from './exitCodes';
import { failureOf } from './failureOf';

/**
 * Runs the command line.
 *
 * @param args - without the names of Node and of the script
 * @returns the exit code: that of a status, or one of `exitCodes`.
 * @throws what is a fault of this program.
 *
 * @public
 */
export async function runCli(
  args: string[],
  context: CommandContext,
): Promise<number> {
  let code = 0;
  const program = createProgram(context, result => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      // Help and version end with 0; it has told of anything else already.
      return error.exitCode === 0 ? 0 : EXIT_USAGE;
    }
    const failure = failureOf(error);
    if (!failure) {
      throw error;
    }
    context.writeError(`callboard: ${failure.message}\n`);
    return failure.code;
  }
  return code;
}
