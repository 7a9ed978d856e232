import { darken, getContrastRatio, lighten } from '@material-ui/core/styles';

const STEPS = 20;

/**
 * The colour nearest to the wanted one in which text can be read on all of the
 * backgrounds.
 *
 * @param minimum - contrast ratio to reach; 4.5 is WCAG AA, the default leaves
 * something for the tint of rows that are hovered over or selected
 * @returns the strongest shade (black or white) where no shade in between reaches it.
 *
 * @public
 */
export function readableColor(
  wanted: string,
  backgrounds: string[],
  minimum: number = 5,
): string {
  const isDark = backgrounds.every(
    background =>
      getContrastRatio('#fff', background) >=
      getContrastRatio('#000', background),
  );
  const shade = isDark ? lighten : darken;
  for (let step = 0; step <= STEPS; step++) {
    const color = step === 0 ? wanted : shade(wanted, step / STEPS);
    if (
      backgrounds.every(
        background => getContrastRatio(color, background) >= minimum,
      )
    ) {
      return color;
    }
  }
  return isDark ? '#fff' : '#000';
}
