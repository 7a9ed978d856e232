import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  CopyableCode,
  errorSentence,
  useSectionStyles,
} from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import EventIcon from '@material-ui/icons/Event';
import { useId, useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { onCallApiRef } from '../../api';
import { useSubmit } from '../../hooks/useSubmit';
import { onCallTranslationRef } from '../../translation';
import { Failure } from '../Dialogs';
import { FeedList } from './FeedList';

/** Makes an address under which shifts can be had in one's own calendar, and revokes such. */
export const CalendarFeeds = (props: {
  /** Of one schedule; of one's own shifts where absent. */
  scheduleId?: string;
  /** What its title is in the outline of the page; `h2` where absent. */
  heading?: 'h2' | 'h3';
}) => {
  const { scheduleId, heading = 'h2' } = props;
  const section = useSectionStyles();
  const titleId = useId();
  const api = useApi(onCallApiRef);
  const { t } = useTranslationRef(onCallTranslationRef);
  const [url, setUrl] = useState<string>();
  const known = useAsyncRetry(() => api.getCalendarFeeds(), [api]);
  const { submit, busy, error } = useSubmit(async () => {
    const feed = await api.createCalendarFeed(scheduleId ? { scheduleId } : {});
    setUrl(feed.url);
    known.retry();
  });
  const feeds = (known.value?.items ?? []).filter(
    feed => feed.scheduleId === scheduleId,
  );
  return (
    <section className={section.root} aria-labelledby={titleId}>
      <Typography component={heading} id={titleId} className={section.title}>
        {t('feeds.title')}
      </Typography>
      <Typography variant="body2" paragraph>
        {t('feeds.secret')}
      </Typography>
      {url ? (
        <>
          <CopyableCode code={url} label={t('feeds.address')} />
          <Typography variant="body2" paragraph>
            {t('feeds.how')}
          </Typography>
        </>
      ) : (
        <Button
          className={section.action}
          variant="outlined"
          startIcon={<EventIcon />}
          disabled={busy}
          onClick={submit}
        >
          {t('feeds.create')}
        </Button>
      )}
      {error && (
        <Failure text={t('feeds.failed', { message: errorSentence(error) })} />
      )}
      {known.error && (
        <Failure
          text={t('feeds.notRead', { message: errorSentence(known.error) })}
        />
      )}
      <FeedList feeds={feeds} onChange={known.retry} />
    </section>
  );
};
