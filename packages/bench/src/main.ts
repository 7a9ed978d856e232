import { parseOptions } from './options';
import { runBench } from './runBench';

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2), process.env);
  const table = await runBench(options, bench => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        bench.close().finally(() => process.exit(130));
      });
    }
  });
  process.stdout.write(`\n${table}\n`);
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
