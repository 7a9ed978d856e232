import type {
  AnnotationProblem,
  EntityEnvironments,
} from '@callboard/backstage-plugin-environments-common';

/** An entity of which deployments are collected. */
export interface Target {
  entityRef: string;
  title: string;
  /** Full entity ref. */
  owner?: string;
  /** Full entity ref. */
  system?: string;
  /** Absent where the annotations could not be understood. */
  environments?: EntityEnvironments;
  /** Empty where the annotations are sound. */
  problems: AnnotationProblem[];
}
