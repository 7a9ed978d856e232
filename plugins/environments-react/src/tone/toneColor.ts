import type { Theme } from '@material-ui/core/styles';
import { readableColor } from './readableColor';
import type { StatusTone } from './StatusTone';

// Themes made for Backstage carry `status`; plain Material UI ones do not.
type StatusPalette = Partial<
  Record<'ok' | 'running' | 'pending' | 'warning' | 'error' | 'aborted', string>
>;

const KEYS: Record<StatusTone, keyof StatusPalette> = {
  success: 'ok',
  running: 'running',
  waiting: 'pending',
  warning: 'warning',
  danger: 'error',
  neutral: 'aborted',
};

const FALLBACKS: Record<StatusTone, string> = {
  success: '#1DB954',
  running: '#1F5493',
  waiting: '#FFED51',
  warning: '#FF9800',
  danger: '#E22134',
  neutral: '#757575',
};

/**
 * The colour of a tone in a theme, for text and icons.
 *
 * @remarks
 * Themes choose their status colours for dots and bars; many are too pale for
 * words. This takes the theme's hue in the shade that passes WCAG AA.
 *
 * @public
 */
export function toneColor(theme: Theme, tone: StatusTone): string {
  const status = (theme.palette as { status?: StatusPalette }).status ?? {};
  const { paper, default: page } = theme.palette.background;
  const backgrounds = [paper, page];
  try {
    return readableColor(status[KEYS[tone]] ?? FALLBACKS[tone], backgrounds);
  } catch {
    // Colours that Material UI cannot calculate with, such as CSS variables.
    return theme.palette.text.primary;
  }
}
