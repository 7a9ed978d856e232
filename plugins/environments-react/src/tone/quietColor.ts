import type { Theme } from '@material-ui/core/styles';
import { flattenColor } from './flattenColor';
import { readableColor } from './readableColor';

/**
 * The colour of text that steps back behind other text.
 *
 * @remarks
 * A theme's secondary colour is often chosen for paper and falls just short of
 * WCAG AA on the page's own background. This takes it in the shade that passes on both.
 *
 * @public
 */
export function quietColor(theme: Theme): string {
  const { paper, default: page } = theme.palette.background;
  try {
    const wanted = flattenColor(theme.palette.text.secondary, page);
    return readableColor(wanted, [paper, page]);
  } catch {
    // Colours that Material UI cannot calculate with, such as CSS variables.
    return theme.palette.text.secondary;
  }
}
