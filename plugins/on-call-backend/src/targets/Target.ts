import type { AnnotationProblem } from '@callboard/backstage-plugin-environments-common';
import type { OnCallBinding } from '@callboard/backstage-plugin-on-call-node';

/** What an entity names, and at which provider. */
export interface TargetBinding extends OnCallBinding {
  /** Id of the provider. */
  provider: string;
}

/** An entity that names who is on call for it, or inherits it. */
export interface Target {
  entityRef: string;
  title: string;
  owner?: string;
  system?: string;
  /** Full ref of the System or Group whose annotations these are; absent for its own. */
  inheritedFrom?: string;
  /** Each once, in the order of providers. */
  bindings: TargetBinding[];
  /** Of annotations; the others count all the same. */
  problems: AnnotationProblem[];
}
