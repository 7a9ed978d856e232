/** Drops the number of a title in a list of runbooks: `1. Website down`. */
export function cleanTitle(title: string): string {
  return (
    title.replace(/^(?:\d+(?:\.\d+)*[.)]|\d{1,2}\s+[-–—])\s+/, '').trim() ||
    title
  );
}
