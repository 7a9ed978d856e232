import { Bench, type Closable } from './Bench';
import { measureHealth } from './health/measureHealth';
import { measureBundle } from './measurements/bundleSize';
import { fillCatalog } from './measurements/fillCatalog';
import { deploymentsRoutes, measureReads } from './measurements/reads';
import {
  memoryAtRest,
  memoryRows,
  memoryWithoutOurs,
} from './measurements/residentMemory';
import { measureSweeps } from './measurements/sweeps';
import {
  deploymentsViews,
  measureUpstreamCalls,
} from './measurements/upstreamCalls';
import { measureWebhooks } from './measurements/webhookToSignal';
import { measureOnCall } from './onCall/measureOnCall';
import { measureResolver } from './onCallResolver/measureResolver';
import type { BenchOptions, Measurement } from './options';
import type { Portal } from './portal/Portal';
import { describeRun } from './report/describeRun';
import { formatTable } from './report/formatTable';
import type { Row } from './report/Row';
import { measureRunbooks } from './runbooks/measureRunbooks';

/** What is measured on a sandbox and databases of its own, of so many services at most. */
const FAMILIES: {
  name: Measurement;
  mostServices: number;
  measure: (bench: Bench) => Promise<Row[]>;
}[] = [
  // More say nothing more of health: rounds grow in a straight line.
  { name: 'health', mostServices: 500, measure: measureHealth },
  { name: 'runbooks', mostServices: 500, measure: measureRunbooks },
  // Each has two schedules, so that the portfolio has 500.
  { name: 'on-call', mostServices: 250, measure: measureOnCall },
];

/** What needs none of the processes that the others share. */
const APART: Measurement[] = [
  'bundle',
  'on-call-resolver',
  ...FAMILIES.map(({ name }) => name),
];

/**
 * Measures everything that was asked for, in one run.
 *
 * @param onBench - told of what has to be closed when the run is broken off.
 * @returns the table, as Markdown, and what it was measured on.
 *
 * @public
 */
export async function runBench(
  options: BenchOptions,
  onBench: (bench: Closable) => void,
): Promise<string> {
  const startedAt = Date.now();
  return Bench.during(options, onBench, async bench => {
    const rows = [
      ...(await measureDeployments(bench)),
      ...(await measureFamilies(options, onBench)),
      ...(options.only.includes('on-call-resolver')
        ? await measureResolver()
        : []),
    ];
    return [
      formatTable(rows),
      describeRun({
        ...options,
        database: bench.database.title,
        seconds: (Date.now() - startedAt) / 1000,
      }),
    ].join('\n\n');
  });
}

/** The families that were asked for, one after the other. */
async function measureFamilies(
  options: BenchOptions,
  onBench: (bench: Closable) => void,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, mostServices, measure } of FAMILIES) {
    if (options.only.includes(name)) {
      const services = Math.min(options.services, mostServices);
      rows.push(
        ...(await Bench.during({ ...options, services }, onBench, measure)),
      );
    }
  }
  return rows;
}

async function measureDeployments(bench: Bench): Promise<Row[]> {
  const { only, services } = bench.options;
  const asked = (name: Measurement) => only.includes(name);
  const bundle = asked('bundle') ? await measureBundle() : [];
  if (only.every(name => APART.includes(name))) {
    return bundle;
  }

  bench.say(`Starting the sandbox with ${services} services …`);
  await bench.startSandbox();
  bench.say('Filling the catalog …');
  await fillCatalog(bench);

  const memory = { without: 0, withOurs: 0, afterSweeps: 0 };
  if (asked('memory')) {
    bench.say('Measuring memory without our plugins …');
    memory.without = await memoryWithoutOurs(bench);
  }
  bench.say('Sweeping …');
  const sweeps = await measureSweeps(bench, async portal => {
    if (asked('memory')) {
      memory.afterSweeps = Math.max(
        memory.afterSweeps,
        await memoryAtRest(portal),
      );
    }
  });

  const served = await bench.withPortal({}, async portal => {
    if (asked('memory')) {
      bench.say('Measuring memory with our plugins …');
      memory.withOurs = await memoryAtRest(portal);
    }
    return measureServing(bench, portal);
  });
  return [
    ...served,
    ...(asked('sweeps') ? sweeps : []),
    ...(asked('memory') ? memoryRows(memory) : []),
    ...bundle,
  ];
}

/** What people notice, of a portal whose sources are not due. */
async function measureServing(bench: Bench, portal: Portal): Promise<Row[]> {
  const measurements: [
    Measurement,
    string,
    (bench: Bench, portal: Portal) => Promise<Row[]>,
  ][] = [
    [
      'reads',
      'Measuring reads …',
      (of, at) => measureReads(of, at, deploymentsRoutes),
    ],
    [
      'upstream',
      'Counting upstream calls …',
      (of, at) => measureUpstreamCalls(of, at, deploymentsViews),
    ],
    ['webhooks', 'Timing webhooks …', measureWebhooks],
  ];
  const rows: Row[] = [];
  for (const [name, what, measureRows] of measurements) {
    if (bench.options.only.includes(name)) {
      bench.say(what);
      rows.push(...(await measureRows(bench, portal)));
    }
  }
  return rows;
}
