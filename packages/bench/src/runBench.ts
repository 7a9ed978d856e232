import { cpus } from 'node:os';
import { Bench, parts } from './Bench';
import { awsRows } from './measurements/awsSweep';
import { measureBundle } from './measurements/bundleSize';
import { fillCatalog } from './measurements/fillCatalog';
import { githubRows } from './measurements/githubSweep';
import { measureReads } from './measurements/reads';
import {
  memoryAtRest,
  memoryRows,
  memoryWithoutOurs,
} from './measurements/residentMemory';
import { sweepOnce } from './measurements/sweepOnce';
import { measureUpstreamCalls } from './measurements/upstreamCalls';
import { measureWebhooks } from './measurements/webhookToSignal';
import type { BenchOptions, Measurement } from './options';
import { formatTable } from './report/formatTable';
import type { Row } from './report/Row';
import { stacksPerPlace } from './sandbox/Sandbox';

/** Seconds after which even a short frequency finds everything due again. */
const DUE_AT_ONCE = 1;
const DRAIN_SECONDS = 1800;

/**
 * Measures everything that was asked for, in one run.
 *
 * @returns the table, as Markdown.
 *
 * @public
 */
export async function runBench(
  options: BenchOptions,
  onStop: (stop: () => Promise<void>) => void,
): Promise<string> {
  const bench = await Bench.create(options);
  onStop(() => bench.close());
  try {
    const rows = await measure(bench);
    return `${formatTable(rows)}\n\n${describeRun(bench)}`;
  } finally {
    await bench.close();
  }
}

async function measure(bench: Bench): Promise<Row[]> {
  const { services, only } = bench.options;
  const asked = (...names: Measurement[]) =>
    names.some(name => only.includes(name));
  const bundle = asked('bundle') ? await measureBundle() : [];
  if (!asked('memory', 'sweeps', 'reads', 'upstream', 'webhooks')) {
    return bundle;
  }

  bench.say(`Starting the sandbox with ${services} services …`);
  await bench.startSandbox();
  bench.say('Filling the catalog …');
  await fillCatalog(bench);
  const without = asked('memory')
    ? (bench.say('Measuring memory without our plugins …'),
      await memoryWithoutOurs(bench))
    : 0;

  bench.say('Sweeping for the first time …');
  const sweeps: Row[] = [];
  const first = await firstSweeps(bench);
  sweeps.push(...first.rows);
  if (asked('sweeps')) {
    bench.say('Sweeping again …');
    sweeps.push(...(await laterSweeps(bench)));
  }

  const rest = asked('memory', 'reads', 'upstream', 'webhooks')
    ? await bench.withPortal({}, async portal => {
        const rows: Record<string, Row[]> = {};
        if (asked('memory')) {
          bench.say('Measuring memory with our plugins …');
          rows.memory = memoryRows({
            without,
            withOurs: await memoryAtRest(portal),
            afterFirstSweep: first.memory,
          });
        }
        if (asked('reads')) {
          bench.say('Measuring reads …');
          rows.reads = await measureReads(bench, portal);
        }
        if (asked('upstream')) {
          bench.say('Counting upstream calls …');
          rows.upstream = await measureUpstreamCalls(bench, portal);
        }
        if (asked('webhooks')) {
          bench.say('Timing webhooks …');
          rows.webhooks = await bench.profiled(portal, 'webhooks', () =>
            measureWebhooks(bench, portal),
          );
        }
        return rows;
      })
    : {};

  return [
    ...(rest.reads ?? []),
    ...(rest.upstream ?? []),
    ...(asked('sweeps') ? sweeps : []),
    ...(rest.webhooks ?? []),
    ...(rest.memory ?? []),
    ...bundle,
  ];
}
