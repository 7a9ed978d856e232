import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { HealthPortfolioPage } from '@callboard/backstage-plugin-environment-health-common';
import type { Status } from '@callboard/backstage-plugin-environments-common';
import { HealthStatusIcon } from '@callboard/backstage-plugin-environments-react';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import { useRef } from 'react';
import { FAILING } from '../../format/failures';
import { TILE, type TileGrid } from '../../format/fitTiles';
import { restOf } from '../../format/restOf';
import { useTileGrid } from '../../hooks/useTileGrid';
import { environmentHealthTranslationRef } from '../../translation';
import { WallTile } from './WallTile';

const useStyles = makeStyles<Theme, TileGrid>({
  area: { flex: '1 1 0', minHeight: 0, overflow: 'hidden' },
  tiles: {
    display: 'grid',
    fontSize: ({ scale }) => `${scale}em`,
    gridTemplateColumns: ({ columns }) => `repeat(${columns}, minmax(0, 1fr))`,
    gridAutoRows: `${TILE.height}em`,
    gap: `${TILE.gap}em`,
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  rest: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '1.5em',
    fontSize: '1.35em',
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
});

/** As many services as there is room for, the worst first, and the sum of the others. */
export const WallTiles = (props: {
  page: HealthPortfolioPage;
  statuses: Status[];
}) => {
  const { page, statuses } = props;
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const area = useRef<HTMLDivElement>(null);
  const failing = page.items.filter(({ status }) => FAILING.includes(status));
  const grid = useTileGrid(area, failing.length);
  const classes = useStyles(grid);
  const shown = page.items.slice(0, grid.capacity);
  const rest = restOf(page.counts, shown, statuses);
  const titleOf = (name: string) =>
    page.environments.find(one => one.name === name)?.title ?? name;
  return (
    <>
      <div ref={area} className={classes.area}>
        <ul className={classes.tiles} aria-label={t('wall.list')}>
          {shown.map(row => (
            <WallTile key={row.entityRef} row={row} titleOf={titleOf} />
          ))}
        </ul>
      </div>
      {rest.length > 0 && (
        <ul className={classes.rest} aria-label={t('wall.rest')}>
          {rest.map(({ status, count }) => (
            <li key={status}>
              <HealthStatusIcon status={status} /> +{' '}
              {t(`portfolio.counts.${status}`, {
                number: count.toLocaleString(),
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
