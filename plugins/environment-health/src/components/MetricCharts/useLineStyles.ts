import { useTheme, type Theme } from '@material-ui/core/styles';
import { readableColor } from '@callboard/backstage-plugin-environments-react';

const HUES = ['#1f77d0', '#9b51c9', '#0f8a83', '#b8651b', '#5b6b7d'];
const DASHES = ['', '6 3', '2 3', '10 3 2 3', '1 2'];

/** As a line needs it: less than text does. */
const CONTRAST = 3.5;

function visible(theme: Theme, hue: string): string {
  const { paper } = theme.palette.background;
  try {
    return readableColor(hue, [paper], CONTRAST);
  } catch {
    // A background that Material UI cannot calculate with, such as a CSS variable.
    return hue;
  }
}

/** A colour and a dash for each line of a chart, so that lines differ without colour too. */
export function useLineStyles(count: number) {
  const theme = useTheme();
  return Array.from({ length: count }, (_, index) => ({
    color: visible(theme, HUES[index % HUES.length]),
    dash: DASHES[index % DASHES.length],
  }));
}
