import { connectionsOf, type RepositoryRead } from './RepositoryRead';

/**
 * Puts reads together into queries: full enough that each point buys its hundred
 * connections, small enough to be answered in time.
 */
export function packReads(
  reads: RepositoryRead[],
  limits: { repositories: number; connections: number },
): RepositoryRead[][] {
  const batches: RepositoryRead[][] = [];
  let batch: RepositoryRead[] = [];
  let connections = 0;
  for (const read of reads) {
    const more = connectionsOf(read);
    const full =
      batch.length >= limits.repositories ||
      connections + more > limits.connections;
    if (batch.length > 0 && full) {
      batches.push(batch);
      batch = [];
      connections = 0;
    }
    batch.push(read);
    connections += more;
  }
  return batch.length > 0 ? [...batches, batch] : batches;
}

/** What GitHub charges for a query. */
export function pointsOf(batch: RepositoryRead[]): number {
  const connections = batch.reduce((sum, read) => sum + connectionsOf(read), 0);
  return Math.max(1, Math.ceil(connections / 100));
}
