import type {
  AnnotationProblem,
  EntityEnvironments,
} from '@callboard/backstage-plugin-environments-common';

/** Where some runbooks of an entity lie. */
export interface Place {
  /** URL of the tree that is read: the root of a repository, ending in a slash. */
  tree: string;
  /** Patterns of files in the tree. */
  globs: string[];
  /** Where the entity's source lies in the tree; absent for its root, and of collections. */
  folder?: string;
  /** Id of the organisation's collection; absent for the entity's own. */
  collection?: string;
}

/** An entity whose runbooks are looked for. */
export interface Target {
  entityRef: string;
  /** In small letters. */
  kind: string;
  title: string;
  owner?: string;
  system?: string;
  /** `spec.type`. */
  type?: string;
  environments: EntityEnvironments;
  places: Place[];
  /** As people would write them, where the entity's own are looked for. */
  looked: string[];
  /** Whether an annotation says that there are none. */
  off: boolean;
  /** Of the annotation; nothing is looked for where there are any. */
  problems: AnnotationProblem[];
}
