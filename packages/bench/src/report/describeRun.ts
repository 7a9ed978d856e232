import { cpus, totalmem } from 'node:os';

const GIGABYTE = 1024 ** 3;

/** Says what a table was measured on, and how. */
export function describeRun(run: {
  services: number;
  rounds: number;
  seconds: number;
  database: string;
}): string {
  const processors = cpus();
  return [
    `${run.services} services × 3 environments, ${run.database}, Node ${process.versions.node},`,
    `${processors.length} cores (${processors[0]?.model.trim() ?? 'unknown'}),`,
    `${Math.round(totalmem() / GIGABYTE)} GB; reads over 16 connections,`,
    `${run.rounds} rounds by turns; ${Math.round(
      run.seconds / 60,
    )} min in all.`,
  ].join(' ');
}
