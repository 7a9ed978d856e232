import { useEffect, useState, type RefObject } from 'react';
import { fitTiles, type TileGrid } from '../format/fitTiles';

/** Lays as many tiles as are wanted out on an element, again whenever its size changes. */
export function useTileGrid(
  element: RefObject<HTMLElement>,
  wanted: number,
): TileGrid {
  const [area, setArea] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const { current } = element;
    if (!current) {
      return undefined;
    }
    const measure = () => {
      const text = parseFloat(getComputedStyle(current).fontSize) || 16;
      setArea({
        width: current.clientWidth / text,
        height: current.clientHeight / text,
      });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return fitTiles(area, wanted);
}
