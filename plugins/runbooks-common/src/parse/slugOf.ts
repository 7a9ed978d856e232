import { slug } from 'github-slugger';

/** A slug as GitHub makes it, cut at a hyphen where it is too long. */
export function slugOf(text: string, maximum: number): string {
  const whole = slug(text.slice(0, 4 * maximum).trim()).replace(
    /^-+|-+$|-(?=-)/g,
    '',
  );
  if (whole.length <= maximum) {
    return whole;
  }
  const cut = whole.slice(0, maximum + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), maximum / 2));
}
