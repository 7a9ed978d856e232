import type { StatusReport } from './StatusReport';

/**
 * Whether a pipeline need wait no longer: everything asked for is healthy, and
 * was looked at after `since`.
 */
export function isSettled(report: StatusReport, since?: Date): boolean {
  return (
    report.status === 'healthy' &&
    (!since ||
      (report.observedAt !== undefined &&
        Date.parse(report.observedAt) >= since.getTime()))
  );
}
