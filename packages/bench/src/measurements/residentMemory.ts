import { setTimeout as sleep } from 'node:timers/promises';
import { parts, type Bench } from '../Bench';
import type { Portal } from '../portal/Portal';
import type { Row } from '../report/Row';

const SETTLING_SECONDS = 20;
const SAMPLES = 3;
const MEGABYTE = 1024 * 1024;

/** Resident memory of a portal that has nothing to do, in MB: the least of a few samples after collections. */
export async function memoryAtRest(portal: Portal): Promise<number> {
  await sleep(SETTLING_SECONDS * 1000);
  const inspector = await portal.inspector();
  const samples: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    samples.push(await inspector.residentMemory());
    await sleep(2000);
  }
  inspector.close();
  return Math.min(...samples) / MEGABYTE;
}

/** The same portal on the same databases, with no feature of ours. */
export async function memoryWithoutOurs(bench: Bench): Promise<number> {
  return bench.withPortal({ without: [parts.callboard] }, async portal => {
    await portal.client.countComponents();
    return memoryAtRest(portal);
  });
}

/**
 * Puts the samples of a run together.
 *
 * @param ours - what is added to the portal, as it is called in the table
 */
export function memoryRows(
  memory: { without: number; withOurs: number; afterSweeps: number },
  ours = 'our plugins',
): Row[] {
  const megabytes = (value: number) => `${Math.round(value)} MB`;
  const beside = (value: number) =>
    `${value < memory.without ? '−' : '+'}${megabytes(
      Math.abs(value - memory.without),
    )}`;
  return [
    {
      metric: `resident memory at rest, without ${ours}`,
      value: megabytes(memory.without),
    },
    {
      metric: `resident memory at rest, with ${ours}`,
      value: megabytes(memory.withOurs),
      target: beside(memory.withOurs),
    },
    {
      metric: '… after sweeps of everything',
      value: megabytes(memory.afterSweeps),
      target: beside(memory.afterSweeps),
    },
  ];
}
