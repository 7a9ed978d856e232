import type { DeploymentStatus } from '@callboard/backstage-plugin-deployments-common';

/** A deployment whose stored facts changed. */
export interface ChangedDeployment {
  id: string;
  /** Absent for one that was not known before. */
  previousStatus?: DeploymentStatus;
}

/** What the merge of some observations changed for one entity. */
export interface IngestChanges {
  deployments: ChangedDeployment[];
  /** Whether anything at all changed that is shown. */
  any: boolean;
  /** Earliest instant of a changed deployment or operation; joins from then on may differ. */
  rejoinFrom?: string;
}

/** Puts the changes of several merges together. */
export function combineChanges(parts: IngestChanges[]): IngestChanges {
  return {
    deployments: parts.flatMap(part => part.deployments),
    any: parts.some(part => part.any),
    rejoinFrom: parts
      .flatMap(part => part.rejoinFrom ?? [])
      .sort()
      .at(0),
  };
}
