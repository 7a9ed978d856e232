import { Command, Option } from 'commander';
import { version } from '../package.json';
import type { CommandContext } from './CommandContext';
import {
  runDeployments,
  type DeploymentsOptions,
} from './commands/deployments/runDeployments';
import { runOnCallLint } from './commands/onCall/runOnCallLint';
import { runWho, type WhoOptions } from './commands/onCall/runWho';
import { runLint } from './commands/runbooks/runLint';
import { runStatus, type StatusOptions } from './commands/status/runStatus';
import type { LintOptions } from './files/tellFindings';

const EXIT_CODES = `
Exit codes of the status: 0 healthy or deploying, 1 warning, 2 unhealthy, 3 unknown.
Others: 64 wrong use, 69 the portal does not answer, 77 not allowed.`;

const LINT_EXIT_CODES = `
Exit codes: 0 nothing but hints, 1 problems (with --strict hints too), 64 wrong use.`;

const ON_CALL_LINT_EXIT_CODES = `
Exit codes: 0 nothing but warnings, 1 problems (with --strict warnings too), 64 wrong use.`;

const WHO_EXIT_CODES = `
Exit codes: 0 somebody is on call at the first level, 2 nobody, 3 unknown.
Others: 64 wrong use, 69 the portal does not answer, 77 not allowed.`;

/** The command line: names, arguments and help. `finish` takes the exit code. */
export function createProgram(
  context: CommandContext,
  finish: (code: number) => void,
): Command {
  const program = new Command('callboard')
    .description(
      'Asks a Callboard portal how services are doing and who is on call, and looks through runbooks and rotas.',
    )
    .version(version)
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: text => context.write(text),
      writeErr: text => context.writeError(text),
    })
    .exitOverride();

  withPortal(program.command('status'))
    .description(
      'Print the status of an environment; its worst category is the exit code.',
    )
    .argument('<entity>', 'name of a component, or kind:namespace/name')
    .argument('<environment>', 'such as dev, staging or prod')
    .argument('[category...]', 'only these; all that are checked by default')
    .option('--wait <time>', 'wait that long for it to be healthy, such as 10m')
    .option('--watch', 'print again whenever something changes')
    .option('--run', 'have the checks run now; --wait then waits for them too')
    .option('--interval <time>', 'time between two looks', '10s')
    .addHelpText('after', EXIT_CODES)
    .action(async (entity, environment, categories, options: StatusOptions) =>
      finish(
        await runStatus(entity, environment, categories, options, context),
      ),
    );

  withPortal(program.command('deployments'))
    .description('Print which version is live in which environment.')
    .argument('<entity>', 'name of a component, or kind:namespace/name')
    .action(async (entity, options: DeploymentsOptions) =>
      finish(await runDeployments(entity, options, context)),
    );

  program
    .command('runbooks')
    .description('Work on runbooks; asks no portal.')
    .command('lint')
    .description('Print what authors of runbooks would want to mend.')
    .argument('<path...>', 'files, folders or globs of Markdown')
    .option('--strict', 'let hints fail too')
    .addOption(outputOption())
    .addHelpText('after', LINT_EXIT_CODES)
    .action(async (paths, options: LintOptions) =>
      finish(await runLint(paths, options, context)),
    );

  const onCall = program
    .command('on-call')
    .description('Tell who is on call, and look through definitions of it.');
  withPortal(onCall.command('who'))
    .description(
      'Print who is on call at each level, until when, and who is next.',
    )
    .argument('<entity>', 'name of a component, or kind:namespace/name')
    .option('--policy <name>', 'only this escalation policy, by id or title')
    .addHelpText('after', WHO_EXIT_CODES)
    .action(async (entity, options: WhoOptions) =>
      finish(await runWho(entity, options, context)),
    );
  onCall
    .command('lint')
    .description(
      'Print what authors of oncall.yaml would want to mend; asks no portal.',
    )
    .argument('<path...>', 'files, folders or globs of YAML')
    .option('--strict', 'let warnings fail too')
    .addOption(outputOption())
    .addHelpText('after', ON_CALL_LINT_EXIT_CODES)
    .action(async (paths, options: LintOptions) =>
      finish(await runOnCallLint(paths, options, context)),
    );

  return program;
}

function withPortal(command: Command): Command {
  return command
    .option('--url <url>', 'the portal’s backend (or CALLBOARD_URL)')
    .option('--token <token>', 'an external access token (or CALLBOARD_TOKEN)')
    .addOption(outputOption());
}

function outputOption(): Option {
  return new Option('--output <format>', 'how to print')
    .choices(['text', 'json'])
    .default('text');
}
