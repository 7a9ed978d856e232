import type {
  CheckWithRunbooks,
  EntityRunbooks,
  RunbookDetails,
} from '@callboard/backstage-plugin-runbooks-common';
import type { Place, Target } from '../targets/Target';

type Runbooks = Extract<EntityRunbooks, { kind: 'runbooks' }>;

/**
 * What pages show of an entity, worked out beforehand. How reading its
 * repositories went, and how far open runs have come, is filled in when it is read.
 */
export interface EntityView
  extends Pick<Target, 'looked'>,
    Pick<Runbooks, 'runbooks' | 'firing' | 'diagnostics'>,
    Pick<RunbookDetails, 'environments'> {
  /** Of the annotation. */
  annotationProblems: Target['problems'];
  places: Pick<Place, 'tree' | 'collection'>[];
}

/** A view of an entity, with what its page of gaps is told. */
export interface ProjectedEntity {
  entityRef: string;
  view: EntityView;
  /** When time will have changed it; absent: never. */
  until?: string;
  /** Alarms in production for which there is no runbook. */
  gaps: CheckWithRunbooks[];
}
