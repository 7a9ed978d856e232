import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  StatusIcon,
  useNow,
} from '@callboard/backstage-plugin-environments-react';
import type { Shift } from '@callboard/backstage-plugin-on-call-common';
import Typography from '@material-ui/core/Typography';
import { nameOf, type People } from '../../format/people';
import type { Stretch } from '../../format/presets';
import { changesNothing, replacedIn } from '../../format/replaced';
import { lengthOf } from '../../format/shiftWords';
import { momentAt } from '../../format/zones';
import { useViewerZone } from '../../hooks/useViewerZone';
import { onCallTranslationRef } from '../../translation';
import { useDialogStyles } from '../Dialogs';

/** What an override changes, in a sentence, before it is made. */
export const OverridePreview = (props: {
  /** Ref; absent for nobody. */
  person?: string;
  stretch: Stretch;
  shifts: Shift[];
  people: People;
}) => {
  const { person, stretch, shifts, people } = props;
  const classes = useDialogStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  const zone = useViewerZone();
  const now = useNow();
  const replaced = replacedIn(shifts, stretch);
  if (changesNothing(replaced, person)) {
    return (
      <Typography role="status">
        {t('override.nothing', {
          name: person ? nameOf(person, people) : t('override.nobody'),
        })}
      </Typography>
    );
  }
  const instead = [
    ...replaced.people
      .filter(ref => ref !== person)
      .map(ref => nameOf(ref, people)),
    ...(replaced.gap && person ? [t('override.gap')] : []),
    ...(replaced.unknown ? [t('override.unknown')] : []),
  ];
  return (
    <Typography role="status" className={person ? undefined : classes.warning}>
      {!person && <StatusIcon tone="warning" />}
      {t('override.preview', {
        name: person ? nameOf(person, people) : t('override.nobody'),
        from: momentAt(stretch.start, zone, now),
        to: momentAt(stretch.end, zone, now),
        length: lengthOf(stretch),
        instead: instead.join(', '),
      })}
    </Typography>
  );
};
