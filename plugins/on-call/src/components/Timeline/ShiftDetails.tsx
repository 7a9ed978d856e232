import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useNow } from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import { useEffect, useRef } from 'react';
import { aheadOf } from '../../format/presets';
import { kindOf } from '../../format/shiftWords';
import { useUserRef } from '../../hooks/useUserRef';
import { onCallTranslationRef } from '../../translation';
import { useChanges } from '../Changes';
import type { ChosenShift } from './timelineRow';
import { useShiftWords } from './useShiftWords';

const useStyles = makeStyles(theme => ({
  root: {
    position: 'relative',
    marginTop: theme.spacing(1),
    padding: theme.spacing(1.5, 6, 1.5, 2),
    border: `2px solid ${theme.palette.text.primary}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
  },
  close: { position: 'absolute', top: 0, right: 0 },
  title: { fontWeight: 700 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
    '& button': { minHeight: 44, textTransform: 'none' },
  },
}));

/** The shift that somebody picked: exact times, where it comes from, and what can be done about it. */
export const ShiftDetails = (props: {
  chosen: ChosenShift;
  onClose: () => void;
}) => {
  const { chosen, onClose } = props;
  const { row, shift } = chosen;
  const { schedule, source } = row;
  const classes = useStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  const { whose, when, whenThere } = useShiftWords();
  const change = useChanges();
  const userRef = useUserRef();
  const kind = kindOf(shift);
  const there = whenThere(shift, schedule.timeZone);
  const now = useNow();
  const stretch = aheadOf(shift, now);
  const isMine = userRef !== undefined && shift.people.includes(userRef);
  const box = useRef<HTMLDivElement>(null);
  // Under a long list on a phone it would not be seen.
  useEffect(() => {
    box.current?.scrollIntoView?.({ block: 'nearest' });
  }, [shift.start, schedule.id]);
  return (
    <div
      ref={box}
      className={classes.root}
      role="region"
      aria-label={t('timeline.chosen')}
      aria-live="polite"
    >
      <IconButton
        className={classes.close}
        onClick={onClose}
        aria-label={t('timeline.close')}
      >
        <CloseIcon />
      </IconButton>
      <Typography className={classes.title}>
        {t('timeline.of', { whose: whose(shift), schedule: schedule.title })}
      </Typography>
      <Typography variant="body2">{when(shift)}</Typography>
      {there && <Typography variant="body2">{there}</Typography>}
      {shift.overrideId && (
        <Typography variant="body2">{t('now.instead')}</Typography>
      )}
      {kind === 'unknown' && (
        <Typography variant="body2">{t('unknown.text', { source })}</Typography>
      )}
      {change && stretch && (
        <div className={classes.actions}>
          {!isMine && userRef && (
            <Button
              variant="outlined"
              onClick={() =>
                change({
                  kind: 'override',
                  schedule,
                  stretch,
                  person: userRef,
                })
              }
            >
              {t('timeline.take')}
            </Button>
          )}
          <Button
            variant="outlined"
            onClick={() => change({ kind: 'override', schedule, stretch })}
          >
            {t('timeline.give')}
          </Button>
          {isMine && (
            <Button
              variant="outlined"
              onClick={() => change({ kind: 'swap', schedule, stretch })}
            >
              {t('timeline.ask')}
            </Button>
          )}
          {shift.overrideId && (
            <Button
              variant="outlined"
              onClick={() =>
                change({
                  kind: 'remove-override',
                  schedule,
                  stretch,
                  people: shift.people,
                  overrideId: shift.overrideId ?? '',
                })
              }
            >
              {t('timeline.takeBack')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
};
