import { decomposeColor, recomposeColor } from '@material-ui/core/styles';

/**
 * What a translucent colour looks like on a background: contrast can only be
 * told for colours that are opaque.
 *
 * @internal
 */
export function flattenColor(color: string, background: string): string {
  const over = decomposeColor(color);
  if (over.type !== 'rgba') {
    return color;
  }
  const [, , , alpha = 1] = over.values;
  const under = decomposeColor(background);
  const mix = (index: 0 | 1 | 2) =>
    Math.round(over.values[index] * alpha + under.values[index] * (1 - alpha));
  return recomposeColor({ type: 'rgb', values: [mix(0), mix(1), mix(2)] });
}
