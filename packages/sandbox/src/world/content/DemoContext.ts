import type { Calendar } from '../Calendar';
import type { RepositoryFiles } from '../git/RepositoryFiles';
import type { World } from '../World';
import type { Beats } from './Beats';
import type { People } from './people';

/** What every part of the demonstration is told with. */
export interface DemoContext {
  world: World;
  calendar: Calendar;
  beats: Beats;
  people: People;
  /** Files of a repository under `examples/repositories`. */
  filesOf: (fullName: string) => () => RepositoryFiles;
  /** Host and port that the sandbox answers on, once it does. */
  host: () => string;
}

/** How many days of history the demonstration has. */
export const HISTORY_DAYS = 75;
