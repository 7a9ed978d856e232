import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  ExternalLink,
  FailedState,
  RelativeTime,
  StaleNotice,
} from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { isNotFound } from '../../format/errors';
import { nameOf } from '../../format/people';
import { usePage } from '../../hooks/usePage';
import { onCallTranslationRef } from '../../translation';
import { DeliveryList } from './DeliveryList';
import { PageButtons } from './PageButtons';
import { PageStanding } from './PageStanding';
import { PageStatusChip } from './PageStatusChip';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(1.5) },
  summary: {
    fontSize: theme.typography.h6.fontSize,
    fontWeight: 700,
    overflowWrap: 'anywhere',
  },
  heading: { fontSize: theme.typography.body1.fontSize, fontWeight: 700 },
}));

/** A page as it goes from hand to hand: what it says, who was told, and whether somebody is on it. */
export const PageView = (props: {
  pageId: string;
  entityRef: string;
  /** To be called after the page was acknowledged or resolved. */
  onChange: () => void;
}) => {
  const { pageId, entityRef, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  const { data: page, error, reload } = usePage(pageId, entityRef);
  if (!page) {
    if (!error) {
      return (
        <div role="status" aria-label={t('page.loading')}>
          <Skeleton height={48} />
          <Skeleton variant="rect" height={160} />
        </div>
      );
    }
    return isNotFound(error) ? (
      <Typography role="status">{t('page.notFound')}</Typography>
    ) : (
      <FailedState
        error={error}
        title={t('page.failed')}
        notAllowed={{
          title: t('page.notAllowed.title'),
          text: t('page.notAllowed.text'),
        }}
        onRetry={reload}
      />
    );
  }
  return (
    <div className={classes.root}>
      {error && <StaleNotice error={error} onRetry={reload} />}
      <div role="status">
        <PageStatusChip status={page.status} />
        <PageStanding page={page} people={page.people} />
      </div>
      <Typography className={classes.summary}>{page.summary}</Typography>
      <Typography variant="body2">
        {t('page.by', {
          severity: page.severity,
          name: nameOf(page.createdBy, page.people),
        })}{' '}
        <RelativeTime instant={page.createdAt} />
      </Typography>
      <PageButtons
        page={page}
        may={page.may}
        onChange={() => {
          reload();
          onChange();
        }}
      />
      <Typography component="h3" className={classes.heading}>
        {t('page.deliveries')}
      </Typography>
      <DeliveryList deliveries={page.deliveries} people={page.people} />
      {page.url && (
        <Typography variant="body2">
          <ExternalLink url={page.url} inText>
            {t('page.provider')}
          </ExternalLink>
        </Typography>
      )}
    </div>
  );
};
