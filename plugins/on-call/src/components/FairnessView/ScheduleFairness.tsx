import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  useFilterStyles,
  useNow,
  useUrlState,
} from '@callboard/backstage-plugin-environments-react';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import type { People } from '../../format/people';
import { PERIODS, windowOf } from '../../format/periods';
import { useFairness } from '../../hooks/useSchedule';
import { onCallTranslationRef } from '../../translation';
import { OnCallReadState } from '../Loading';
import { FairnessTable } from './FairnessTable';

/** How the load of one schedule falls on its people, over a period that stands in the address. */
export const ScheduleFairness = (props: {
  scheduleId: string;
  people: People;
}) => {
  const { scheduleId, people } = props;
  const filter = useFilterStyles();
  const periodId = useId();
  const { t } = useTranslationRef(onCallTranslationRef);
  const url = useUrlState();
  const now = useNow();
  const period =
    PERIODS.find(each => each === url.value('period')) ?? PERIODS[0];
  const resource = useFairness(scheduleId, windowOf(period, now));
  return (
    <>
      <TextField
        select
        id={periodId}
        className={filter.field}
        size="small"
        variant="outlined"
        margin="normal"
        label={t('fairness.period')}
        SelectProps={{ SelectDisplayProps: { 'aria-haspopup': 'listbox' } }}
        value={period}
        onChange={event => url.change({ period: event.target.value })}
      >
        {PERIODS.map(each => (
          <MenuItem key={each} value={each}>
            {t(`fairness.periods.${each}`)}
          </MenuItem>
        ))}
      </TextField>
      <OnCallReadState resource={resource} rows={4} />
      {resource.data && (
        <FairnessTable fairness={resource.data} people={people} />
      )}
    </>
  );
};
