/** Width and height of a tile, and the gap between two, in the height of the text around them. */
export const TILE = { width: 18, height: 9, gap: 0.75 };

const SCALES = [1.8, 1.5, 1.25, 1];

/** How tiles are laid out on a screen. */
export interface TileGrid {
  /** By how much they are larger than the text around them asks for. */
  scale: number;
  columns: number;
  /** How many tiles there is room for; at least one. */
  capacity: number;
}

/**
 * The largest tiles of which as many as are wanted fit on a screen, and the smallest where there
 * is no such size.
 *
 * @param area - in the height of the text
 */
export function fitTiles(
  area: { width: number; height: number },
  wanted: number,
): TileGrid {
  const grids = SCALES.map(scale => {
    const fit = (length: number, size: number) =>
      Math.max(1, Math.floor((length / scale + TILE.gap) / (size + TILE.gap)));
    const columns = fit(area.width, TILE.width);
    return {
      scale,
      columns,
      capacity: columns * fit(area.height, TILE.height),
    };
  });
  return grids.find(grid => grid.capacity >= wanted) ?? grids[grids.length - 1];
}
