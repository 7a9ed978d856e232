import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  useNow,
  useSectionStyles,
} from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { useMine } from '../../hooks/useOverview';
import { useOverviewPath } from '../../hooks/useScheduleLink';
import { onCallTranslationRef } from '../../translation';
import { OnCallReadState } from '../Loading';
import { PersonShiftRow } from '../MyShifts';

/** Whether the reader is on call now, else when they are next. */
export const MyNextShift = () => {
  const section = useSectionStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  const path = useOverviewPath();
  const now = useNow();
  const resource = useMine();
  const { data } = resource;
  const running = data?.shifts.filter(
    ({ start, end }) => Date.parse(start) <= now && now < Date.parse(end),
  );
  const next = data?.shifts.find(({ start }) => Date.parse(start) > now);
  const shown = running?.length ? running : [next].flatMap(it => it ?? []);
  return (
    <>
      <OnCallReadState resource={resource} rows={2} />
      {data && !shown.length && (
        <Typography variant="body2">{t('mine.none')}</Typography>
      )}
      {data && shown.length > 0 && (
        <>
          <Typography paragraph>
            {t(running?.length ? 'mine.running' : 'mine.next')}
          </Typography>
          <ul className={section.list}>
            {shown.map(shift => (
              <PersonShiftRow
                key={`${shift.scheduleId} ${shift.start}`}
                shift={shift}
                conflicts={data.conflicts}
              />
            ))}
          </ul>
        </>
      )}
      {data && path && (
        <Typography variant="body2">
          <Link to={`${path}?view=mine`}>{t('widget.all')}</Link>
        </Typography>
      )}
    </>
  );
};
