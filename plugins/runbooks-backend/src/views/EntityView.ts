import type {
  CheckWithRunbooks,
  EntityRunbooks,
  RunbookDetails,
  RunbookSummary,
} from '@callboard/backstage-plugin-runbooks-common';
import type { Place, Target } from '../targets/Target';

type Runbooks = Extract<EntityRunbooks, { kind: 'runbooks' }>;

/**
 * What pages show of an entity besides its runbooks. How reading its repositories
 * went is filled in when it is read.
 */
export interface EntityView
  extends Pick<Target, 'looked'>,
    Pick<Runbooks, 'firing' | 'diagnostics'>,
    Pick<RunbookDetails, 'environments'> {
  /** Of the annotation. */
  annotationProblems: Target['problems'];
  places: Pick<Place, 'tree' | 'collection'>[];
}

/** What was worked out of an entity. */
export interface ProjectedEntity {
  entityRef: string;
  view: EntityView;
  /** By title. */
  runbooks: RunbookSummary[];
  /** When time will have changed the runbooks; absent: never. */
  until?: string;
  /** Alarms in production for which there is no runbook. */
  gaps: CheckWithRunbooks[];
}
