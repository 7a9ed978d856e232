/**
 * Whether a text fits a pattern in which `*` stands for any number of any
 * characters; case does not matter.
 *
 * @public
 */
export function matchPattern(pattern: string, text: string): boolean {
  const parts = pattern.toLowerCase().split('*');
  const subject = text.toLowerCase();
  const first = parts[0];
  const last = parts[parts.length - 1];
  if (parts.length === 1) return subject === first;
  if (
    subject.length < first.length + last.length ||
    !subject.startsWith(first) ||
    !subject.endsWith(last)
  ) {
    return false;
  }
  // What lies between is searched from the left; no expression that could run away.
  const end = subject.length - last.length;
  let position = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = subject.indexOf(part, position);
    if (found < 0 || found + part.length > end) return false;
    position = found + part.length;
  }
  return true;
}
