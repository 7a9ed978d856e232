import type { ScheduleDirectory } from './book/Book';
import type { OverrideStore } from './changes/OverrideStore';
import { Projector } from './views/Projector';
import { ViewKeeper } from './views/ViewKeeper';
import { ViewReader } from './views/ViewReader';
import type { ViewStore } from './views/ViewStore';

/** Puts together what makes views of schedules, keeps and reads them. */
export function createViews(options: {
  book: Pick<ScheduleDirectory, 'schedules'>;
  overrides: OverrideStore;
  views: ViewStore;
}): { reader: ViewReader; keeper: ViewKeeper } {
  const { views } = options;
  const projector = new Projector(options);
  const keeper = new ViewKeeper({ views, projector });
  return { reader: new ViewReader({ views, projector, keeper }), keeper };
}
