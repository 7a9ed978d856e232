import type {
  AnnotationProblem,
  EntityEnvironments,
} from '@callboard/backstage-plugin-environments-common';

/** An entity whose environments are checked. */
export interface Target {
  entityRef: string;
  title: string;
  /** In lower case. */
  kind: string;
  /** Full entity ref. */
  owner?: string;
  /** Full entity ref. */
  system?: string;
  /** Absent where the annotations could not be understood. */
  environments?: EntityEnvironments;
  /** Empty where the annotations are sound. */
  problems: AnnotationProblem[];
}
