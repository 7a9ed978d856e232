import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useNow } from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import {
  comingWeek,
  restOfShift,
  tonight,
  type Stretch,
} from '../../format/presets';
import type { ScheduleAtHand } from '../../format/scheduleAtHand';
import { useViewerZone } from '../../hooks/useViewerZone';
import { onCallTranslationRef } from '../../translation';
import { MomentField, useDialogStyles } from '../Dialogs';

/** Whether a stretch ends after it begins. */
export const isStretch = (stretch: Partial<Stretch>): stretch is Stretch =>
  Boolean(
    stretch.start &&
      stretch.end &&
      Date.parse(stretch.start) < Date.parse(stretch.end),
  );

/** From when to when; the usual ones at a press. */
export const StretchFields = (props: {
  schedule: ScheduleAtHand;
  value: Partial<Stretch>;
  onChange: (value: Partial<Stretch>) => void;
}) => {
  const { schedule, value, onChange } = props;
  const classes = useDialogStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  const viewer = useViewerZone();
  const now = useNow();
  const presets = {
    rest: restOfShift(now, schedule.until),
    tonight: tonight(now, viewer),
    week: comingWeek(now, viewer),
  };
  const both = value.start && value.end;
  return (
    <>
      <div
        role="group"
        aria-label={t('dialog.presets.label')}
        className={classes.presets}
      >
        {(['rest', 'tonight', 'week'] as const).map(name => {
          const preset = presets[name];
          return (
            preset && (
              <Button
                key={name}
                className={classes.preset}
                size="small"
                variant="outlined"
                onClick={() => onChange(preset)}
              >
                {t(`dialog.presets.${name}`)}
              </Button>
            )
          );
        })}
      </div>
      <MomentField
        label={t('dialog.from')}
        value={value.start}
        zone={schedule.timeZone}
        onChange={start => onChange({ ...value, start })}
      />
      <MomentField
        label={t('dialog.to')}
        value={value.end}
        zone={schedule.timeZone}
        error={both && !isStretch(value) ? t('dialog.backwards') : undefined}
        onChange={end => onChange({ ...value, end })}
      />
    </>
  );
};
