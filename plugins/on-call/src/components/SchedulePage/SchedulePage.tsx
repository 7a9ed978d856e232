import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  useNow,
  useUrlState,
} from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { isNotFound } from '../../format/errors';
import { monthOf } from '../../format/month';
import { useSchedule } from '../../hooks/useSchedule';
import { useOverviewPath } from '../../hooks/useScheduleLink';
import { useViewerZone } from '../../hooks/useViewerZone';
import { onCallTranslationRef } from '../../translation';
import { ChangesProvider } from '../Changes';
import { OnCallReadState } from '../Loading';
import { OnCallScope } from '../Scope';
import { ScheduleView } from './ScheduleView';

/** A schedule by itself, month by month; the month stands in the address. */
export const SchedulePage = ({ scheduleId }: { scheduleId: string }) => {
  const { t } = useTranslationRef(onCallTranslationRef);
  const back = useOverviewPath();
  const url = useUrlState();
  const zone = useViewerZone();
  const now = useNow();
  const month = monthOf(url.value('month'), now, zone);
  const resource = useSchedule(scheduleId, {
    from: new Date(month.span.from).toISOString(),
    to: new Date(month.span.to).toISOString(),
  });
  const { data, error, refreshing, reload } = resource;
  return (
    <>
      {back && (
        <Typography paragraph>
          <Link to={back}>{t('schedule.back')}</Link>
        </Typography>
      )}
      {!data && error && isNotFound(error) ? (
        <Typography role="status">{t('schedule.notFound')}</Typography>
      ) : (
        <OnCallReadState resource={resource} rows={6} />
      )}
      {data && (
        <OnCallScope
          people={data.people}
          mayOverride={data.may.override}
          onChange={reload}
        >
          <ChangesProvider>
            <div aria-busy={refreshing}>
              <ScheduleView
                schedule={data}
                month={month}
                onMonth={value => url.change({ month: value })}
              />
            </div>
          </ChangesProvider>
        </OnCallScope>
      )}
    </>
  );
};
