/** An instant as a fact shows it, such as `2026-11-22 06:12 UTC`. */
export function formatInstant(instant: Date | string): string {
  const iso = new Date(instant).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
