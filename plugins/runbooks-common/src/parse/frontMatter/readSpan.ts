const MINUTES: Record<string, number> = {
  m: 1,
  min: 1,
  mins: 1,
  minute: 1,
  minutes: 1,
  h: 60,
  hr: 60,
  hrs: 60,
  hour: 60,
  hours: 60,
  d: 1440,
  day: 1440,
  days: 1440,
  w: 7 * 1440,
  week: 7 * 1440,
  weeks: 7 * 1440,
  month: (365 / 12) * 1440,
  months: (365 / 12) * 1440,
  quarter: (365 / 4) * 1440,
  quarters: (365 / 4) * 1440,
  y: 365 * 1440,
  year: 365 * 1440,
  years: 365 * 1440,
};
const ISO =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?)?$/i;
const ISO_MINUTES = [365 * 1440, (365 / 12) * 1440, 7 * 1440, 1440, 60, 1];

/**
 * Reads a span of time: `90d`, `3 months`, `1h 30m`, or by ISO 8601 `P3M`, `PT2H`.
 * A month counts as a twelfth of a year, a year as 365 days.
 *
 * @returns minutes; undefined for what is no span, or none above zero.
 */
export function readSpan(text: string): number | undefined {
  const minutes = readIso(text.trim()) ?? readWords(text.trim().toLowerCase());
  return minutes && Number.isFinite(minutes) ? minutes : undefined;
}

function readIso(text: string): number | undefined {
  const amounts = ISO.exec(text)?.slice(1);
  return amounts?.reduce(
    (sum, amount, index) => sum + Number(amount ?? 0) * ISO_MINUTES[index],
    0,
  );
}

function readWords(text: string): number | undefined {
  if (!/^(?:\d{1,6}\s*[a-z]{1,8}[\s,]*){1,6}$/.test(text)) {
    return undefined;
  }
  let minutes = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+)\s*([a-z]+)/g)) {
    if (!Object.hasOwn(MINUTES, unit)) {
      return undefined;
    }
    minutes += Number(amount) * MINUTES[unit];
  }
  return minutes;
}
