import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useNow } from '@callboard/backstage-plugin-environments-react';
import type { Shift } from '@callboard/backstage-plugin-on-call-common';
import { namesOf } from '../../format/people';
import { kindOf, lengthOf } from '../../format/shiftWords';
import { momentOnBoth, placeOf } from '../../format/zones';
import { useViewerZone } from '../../hooks/useViewerZone';
import { onCallTranslationRef } from '../../translation';
import { useOnCallScope } from '../Scope';

/** Says of a shift whose it is and from when to when, in both zones. */
export function useShiftWords(): {
  /** `Mona Lisa`, `Nobody`, `Not known`. */
  whose: (shift: Shift) => string;
  /** `Mon 09:00 – Mon 16 Nov 09:00 (7 d)`. */
  when: (shift: Shift) => string;
  /** The same in the schedule's zone; absent where the clocks agree. */
  whenThere: (shift: Shift, zone: string) => string | undefined;
} {
  const { people } = useOnCallScope();
  const { t } = useTranslationRef(onCallTranslationRef);
  const viewer = useViewerZone();
  const now = useNow();
  return {
    whose: shift => {
      const kind = kindOf(shift);
      return kind === 'people'
        ? namesOf(shift.people, people)
        : t(`timeline.${kind}`);
    },
    when: shift => {
      const zones = { first: viewer, second: viewer };
      return t('timeline.when', {
        from: momentOnBoth(shift.start, zones, now).first,
        to: momentOnBoth(shift.end, zones, now).first,
        length: lengthOf(shift),
      });
    },
    whenThere: (shift, zone) => {
      const zones = { first: zone, second: viewer };
      const from = momentOnBoth(shift.start, zones, now);
      const to = momentOnBoth(shift.end, zones, now);
      return from.second || to.second
        ? t('timeline.whenThere', {
            from: from.first,
            to: to.first,
            place: placeOf(zone),
          })
        : undefined;
    },
  };
}
