import { randomUUID } from 'node:crypto';
import {
  flattenSteps,
  type RunAction,
  type RunDetails,
} from '@callboard/backstage-plugin-runbooks-common';
import type { Bench } from '../Bench';
import type { PortalClient } from '../portal/PortalClient';
import { percentile } from '../report/percentile';
import type { Row } from '../report/Row';
import type { RunbookIds } from './listRunbookIds';

const CONNECTIONS = 16;
/** Fewer than a run takes. */
const MOST_ACTIONS = 4500;

/** What one run went through. */
interface RunTurn {
  seconds: number;
  latencies: number[];
  /** Ids of actions that were acknowledged. */
  acknowledged: string[];
  /** Of these, how many are in the run afterwards. */
  kept: number;
}

/**
 * Ticks and unticks steps of one run over 16 connections for one turn, and of
 * another run in every further round, because runs grow slower as they grow.
 *
 * @throws Error when anything but a success is answered.
 */
export async function measureRuns(
  bench: Bench,
  client: PortalClient,
  ids: RunbookIds,
): Promise<Row[]> {
  const { rounds, seconds } = bench.options;
  const services = [...ids.keys()];
  const turns: RunTurn[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const service = services[round % services.length];
    turns.push(
      await workThrough(client, service, ids.get(service)![0], seconds),
    );
  }
  const latencies = turns.flatMap(turn => turn.latencies);
  const sum = (valueOf: (turn: RunTurn) => number) =>
    turns.map(valueOf).reduce((total, value) => total + value, 0);
  const acknowledged = sum(turn => turn.acknowledged.length);
  const kept = sum(turn => turn.kept);
  return [
    {
      metric: `ticks in one run by ${CONNECTIONS} at once`,
      value: [
        `${Math.round(acknowledged / sum(turn => turn.seconds))}/s`,
        `p50 ${Math.round(percentile(latencies, 0.5))} ms`,
        `p99 ${Math.round(percentile(latencies, 0.99))} ms`,
      ].join(', '),
    },
    {
      metric: '… found in the run afterwards',
      value: String(kept),
      target: `= ${acknowledged} acknowledged`,
      ok: kept === acknowledged,
    },
  ];
}

async function workThrough(
  client: PortalClient,
  service: string,
  runbookId: string,
  seconds: number,
): Promise<RunTurn> {
  const { id, runbook } = await client.post<RunDetails>(
    `/api/runbooks/v1/entities/component/default/${service}/runbooks/${runbookId}/runs`,
    { requestId: randomUUID(), reason: { kind: 'drill' } },
  );
  const path = `/api/runbooks/v1/runs/${id}`;
  const steps = flattenSteps(runbook).map(({ step }) => step.id);
  const acknowledged: string[] = [];
  const latencies: number[] = [];
  const startedAt = performance.now();
  const person = async (index: number) => {
    for (
      let turn = 0;
      performance.now() - startedAt < seconds * 1000 &&
      acknowledged.length < MOST_ACTIONS;
      turn += 1
    ) {
      const action: RunAction = {
        id: randomUUID(),
        kind: turn % 2 === 0 ? 'ticked' : 'unticked',
        stepId: steps[index % steps.length],
      };
      const sentAt = performance.now();
      await client.post(`${path}/actions`, { actions: [action] });
      latencies.push(performance.now() - sentAt);
      acknowledged.push(action.id);
    }
  };
  await Promise.all(
    Array.from({ length: CONNECTIONS }, (_, index) => person(index)),
  );
  const taken = (performance.now() - startedAt) / 1000;
  const { events } = await client.get<RunDetails>(path);
  const known = new Set(events.map(event => event.id));
  return {
    seconds: taken,
    latencies,
    acknowledged,
    kept: acknowledged.filter(one => known.has(one)).length,
  };
}
