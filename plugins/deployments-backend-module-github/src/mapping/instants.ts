/** The instant as ISO-8601 in UTC with milliseconds, so that text compares like time. */
export function instant(value: string | null | undefined): string | undefined {
  const time = value ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

export function latest(
  first: string,
  ...others: (string | null | undefined)[]
): string {
  return others.reduce<string>((newest, other) => {
    const candidate = instant(other);
    return candidate && candidate > newest ? candidate : newest;
  }, first);
}
