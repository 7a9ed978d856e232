import type { Stretch } from '../../format/presets';
import type { ScheduleAtHand } from '../../format/scheduleAtHand';

/** What somebody is about to change, as the dialog for it begins. */
export type Change =
  | {
      kind: 'override';
      schedule: ScheduleAtHand;
      stretch?: Stretch;
      /** Ref; chosen in the dialog where absent. */
      person?: string;
    }
  | {
      kind: 'remove-override';
      schedule: ScheduleAtHand;
      overrideId: string;
      stretch: Stretch;
      /** Who is on call by it. */
      people: string[];
    }
  | { kind: 'swap'; schedule: ScheduleAtHand; stretch?: Stretch }
  | { kind: 'note'; schedule: ScheduleAtHand };
