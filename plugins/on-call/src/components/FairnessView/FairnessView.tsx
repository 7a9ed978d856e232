import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  SearchField,
  useFilterStyles,
  useUrlState,
} from '@callboard/backstage-plugin-environments-react';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { useId, useState } from 'react';
import { useSchedules } from '../../hooks/useOverview';
import { onCallTranslationRef } from '../../translation';
import { OnCallReadState } from '../Loading';
import { ScheduleFairness } from './ScheduleFairness';

const MOST = 50;

/** Chooses a schedule and shows how its load falls; the choice stands in the address. */
export const FairnessView = (props: {
  whose: { owner?: string[] } | undefined;
}) => {
  const { whose } = props;
  const filter = useFilterStyles();
  const fieldId = useId();
  const { t } = useTranslationRef(onCallTranslationRef);
  const url = useUrlState();
  const [text, setText] = useState('');
  const resource = useSchedules(
    whose && { ...whose, text: text || undefined, limit: MOST },
  );
  const { data } = resource;
  const asked = url.value('schedule');
  const chosen = asked ?? data?.items[0]?.id;
  const known = data?.items.some(({ id }) => id === chosen);
  return (
    <>
      <OnCallReadState resource={resource} rows={4} />
      {data && data.totalItems > MOST && (
        <SearchField
          label={t('fairness.find')}
          value={text}
          onChange={setText}
        />
      )}
      {data && data.items.length === 0 && !asked && (
        <Typography role="status">{t('fairness.noSchedule')}</Typography>
      )}
      {data && chosen && (
        <>
          <TextField
            select
            id={fieldId}
            className={filter.field}
            size="small"
            variant="outlined"
            margin="normal"
            label={t('fairness.schedule')}
            SelectProps={{
              SelectDisplayProps: { 'aria-haspopup': 'listbox' },
            }}
            value={known ? chosen : ''}
            onChange={event => url.change({ schedule: event.target.value })}
          >
            {data.items.map(({ id, title }) => (
              <MenuItem key={id} value={id}>
                {title}
              </MenuItem>
            ))}
          </TextField>{' '}
          <ScheduleFairness scheduleId={chosen} people={data.people} />
        </>
      )}
    </>
  );
};
