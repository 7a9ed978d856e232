import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  RelativeTime,
  quietColor,
  useSectionStyles,
} from '@callboard/backstage-plugin-environments-react';
import type { HandOffNote } from '@callboard/backstage-plugin-on-call-common';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { nameOf } from '../../format/people';
import type { ScheduleAtHand } from '../../format/scheduleAtHand';
import { onCallTranslationRef } from '../../translation';
import { useChanges } from '../Changes';
import { useOnCallScope } from '../Scope';

const useStyles = makeStyles(theme => ({
  text: { whiteSpace: 'pre-wrap' },
  quiet: { color: quietColor(theme) },
}));

/** What those before want those now to know, and a way to leave a note for those after. */
export const HandOffNotes = (props: {
  notes: HandOffNote[];
  schedules: ScheduleAtHand[];
}) => {
  const { notes, schedules } = props;
  const classes = useStyles();
  const section = useSectionStyles();
  const titleId = useId();
  const { people } = useOnCallScope();
  const change = useChanges();
  const { t } = useTranslationRef(onCallTranslationRef);
  const titleOf = (scheduleId: string) =>
    schedules.find(({ id }) => id === scheduleId)?.title ?? scheduleId;
  return (
    <section className={section.root} aria-labelledby={titleId}>
      <Typography component="h3" id={titleId} className={section.title}>
        {t('notes.title')}
      </Typography>
      {notes.length ? (
        <ul className={section.list}>
          {notes.map(note => (
            <li key={note.id} className={section.row}>
              <div className={section.main}>
                <Typography variant="body2" className={classes.text}>
                  {note.text}
                </Typography>
                <Typography variant="caption" className={classes.quiet}>
                  {t('notes.by', {
                    name: nameOf(note.author, people),
                    schedule: titleOf(note.scheduleId),
                  })}{' '}
                  <RelativeTime instant={note.createdAt} />
                </Typography>
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <Typography variant="body2" className={classes.quiet}>
          {t('notes.none')}
        </Typography>
      )}
      {change &&
        schedules.map(schedule => (
          <Button
            key={schedule.id}
            size="small"
            className={section.action}
            onClick={() => change({ kind: 'note', schedule })}
          >
            {schedules.length > 1
              ? t('notes.leaveOf', { schedule: schedule.title })
              : t('notes.leave')}
          </Button>
        ))}
    </section>
  );
};
