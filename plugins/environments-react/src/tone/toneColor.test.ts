import { darkTheme, lightTheme } from '@backstage/theme';
import {
  createTheme,
  getContrastRatio,
  type Theme,
} from '@material-ui/core/styles';
import { quietColor } from './quietColor';
import { readableColor } from './readableColor';
import type { StatusTone } from './StatusTone';
import { toneColor } from './toneColor';

const WCAG_AA = 4.5;
const TONES: StatusTone[] = [
  'success',
  'running',
  'waiting',
  'warning',
  'danger',
  'neutral',
];
const THEMES: [string, Theme][] = [
  ['Backstage, light', lightTheme],
  ['Backstage, dark', darkTheme],
  ['Material UI, light', createTheme({ palette: { type: 'light' } })],
  ['Material UI, dark', createTheme({ palette: { type: 'dark' } })],
];

describe.each(THEMES)('in the theme %s', (_, theme) => {
  it.each(TONES)('%s can be read on cards and on the page', tone => {
    const color = toneColor(theme, tone);
    const { paper, default: page } = theme.palette.background;
    expect(getContrastRatio(color, paper)).toBeGreaterThanOrEqual(WCAG_AA);
    expect(getContrastRatio(color, page)).toBeGreaterThanOrEqual(WCAG_AA);
  });

  it('quiet text can be read on cards and on the page', () => {
    const color = quietColor(theme);
    expect(color).not.toContain('rgba');
    const { paper, default: page } = theme.palette.background;
    expect(getContrastRatio(color, paper)).toBeGreaterThanOrEqual(WCAG_AA);
    expect(getContrastRatio(color, page)).toBeGreaterThanOrEqual(WCAG_AA);
  });

  it('no two tones have the same colour', () => {
    const colors = TONES.map(tone => toneColor(theme, tone));
    expect(new Set(colors).size).toBe(TONES.length);
  });
});

describe('toneColor', () => {
  it('shows plain text where a theme has colours that cannot be calculated with', () => {
    const theme = createTheme();
    theme.palette.background.paper = 'var(--paper)';
    expect(toneColor(theme, 'danger')).toBe(theme.palette.text.primary);
  });
});

describe('readableColor', () => {
  it('leaves a colour alone that can be read already', () => {
    expect(readableColor('#003366', ['#ffffff'])).toBe('#003366');
  });

  it('goes to black or white where nothing less will do', () => {
    expect(readableColor('#888888', ['#777777'], 21)).toBe('#000');
    expect(readableColor('#888888', ['#222222'], 21)).toBe('#fff');
  });
});
