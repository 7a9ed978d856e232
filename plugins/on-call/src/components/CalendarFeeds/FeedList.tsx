import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  RelativeTime,
  errorSentence,
  formatExact,
  useSectionStyles,
} from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useSubmit } from '../../hooks/useSubmit';
import { onCallApiRef } from '../../api';
import { onCallTranslationRef } from '../../translation';
import { Failure } from '../Dialogs';

/** An address as the backend tells of it: never the address itself. */
export interface KnownFeed {
  id: string;
  scheduleId?: string;
  createdAt: string;
}

const FeedRow = (props: { feed: KnownFeed; onChange: () => void }) => {
  const { feed, onChange } = props;
  const section = useSectionStyles();
  const api = useApi(onCallApiRef);
  const { t } = useTranslationRef(onCallTranslationRef);
  const { submit, busy, error } = useSubmit(async () => {
    await api.removeCalendarFeed(feed.id);
    onChange();
  });
  const what = t(feed.scheduleId ? 'feeds.scheduleItem' : 'feeds.mineItem');
  return (
    <li className={section.row}>
      <Typography variant="body2" className={section.main}>
        {what}, {t('feeds.made')} <RelativeTime instant={feed.createdAt} />
      </Typography>
      <Button
        className={section.action}
        size="small"
        variant="outlined"
        disabled={busy}
        onClick={submit}
        aria-label={t('feeds.removeOf', {
          what,
          made: formatExact(feed.createdAt),
        })}
      >
        {t('feeds.remove')}
      </Button>
      {error && (
        <Failure text={t('feeds.failed', { message: errorSentence(error) })} />
      )}
    </li>
  );
};

/** The addresses of calendars that one has made and that still work; nothing where there is none. */
export const FeedList = (props: {
  feeds: KnownFeed[];
  onChange: () => void;
}) => {
  const { feeds, onChange } = props;
  const section = useSectionStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  if (!feeds.length) {
    return null;
  }
  return (
    <>
      <Typography variant="body2">{t('feeds.existing')}</Typography>
      <ul className={section.list} aria-label={t('feeds.existing')}>
        {feeds.map(feed => (
          <FeedRow key={feed.id} feed={feed} onChange={onChange} />
        ))}
      </ul>
    </>
  );
};
