import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { HealthPortfolioQuery } from '@callboard/backstage-plugin-environment-health-common';
import { useNow } from '@callboard/backstage-plugin-environments-react';
import Dialog from '@material-ui/core/Dialog';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useId, useState } from 'react';
import { useHealthPortfolio } from '../../hooks/useHealthPortfolio';
import type { HealthPortfolioFilters } from '../../hooks/useHealthPortfolioFilters';
import { environmentHealthTranslationRef } from '../../translation';
import { ReadState } from '../Portfolio/ReadState';
import { useScope } from './useScope';
import { WallCalm } from './WallCalm';
import { WallHead } from './WallHead';
import { WallTiles } from './WallTiles';

/** As many as the backend gives in one answer. */
const MOST_ROWS = 200;
/** The last resort: news come by signals. */
const INTERVAL_MS = 60_000;
const STALE_AFTER_MS = 3 * INTERVAL_MS;

const useStyles = makeStyles(theme => ({
  paper: {
    // Grows with the screen: what hangs on a wall is read from three metres.
    fontSize: 'clamp(16px, 1.15vw, 44px)',
    gap: '0.75em',
    padding: '0.75em 1em',
    backgroundColor: theme.palette.background.default,
    [theme.breakpoints.up('sm')]: { overflow: 'hidden' },
  },
}));

/** The portfolio for a screen on the wall: refreshes by itself and needs no hand. */
export const Wall = (props: {
  query: HealthPortfolioQuery | undefined;
  filters: HealthPortfolioFilters;
  onLeave: () => void;
}) => {
  const { query, filters, onLeave } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const titleId = useId();
  const scope = useScope(filters);
  const resource = useHealthPortfolio(
    query && { ...query, cursor: undefined, limit: MOST_ROWS },
    { intervalMs: INTERVAL_MS },
  );
  const { data, error } = resource;
  const [readAt, setReadAt] = useState<string>();
  useEffect(() => {
    if (data) {
      setReadAt(new Date().toISOString());
    }
  }, [data]);
  const now = useNow(10_000);
  const old = readAt && now - Date.parse(readAt) > STALE_AFTER_MS;
  const calm = data?.items.every(({ status }) => status === 'healthy');
  return (
    <Dialog
      open
      fullScreen
      transitionDuration={0}
      onClose={onLeave}
      aria-labelledby={titleId}
      PaperProps={{ className: classes.paper }}
    >
      <WallHead
        titleId={titleId}
        scope={scope}
        readAt={readAt}
        stale={Boolean(error || old)}
        onLeave={onLeave}
      />
      {!data && <ReadState resource={resource} />}
      {data && data.items.length === 0 && (
        <WallCalm tone="neutral">{t('wall.none')}</WallCalm>
      )}
      {data && data.items.length > 0 && calm && (
        <WallCalm tone="success">
          {t('wall.allHealthy', {
            count: data.totalItems,
            number: data.totalItems.toLocaleString(),
          })}
        </WallCalm>
      )}
      {data && data.items.length > 0 && !calm && (
        <WallTiles page={data} statuses={filters.status} />
      )}
    </Dialog>
  );
};
