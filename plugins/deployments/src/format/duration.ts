import { formatAge } from '@callboard/backstage-plugin-environments-react';

// A number and its unit stay on one line.
const unbroken = (text: string) => text.replace(' ', '\u00a0');

/** How long something that may still run has taken; absent if it never started. */
export function formatElapsed(
  part: { startedAt?: string; finishedAt?: string },
  now: number,
): string | undefined {
  if (!part.startedAt) {
    return undefined;
  }
  const end = part.finishedAt ? Date.parse(part.finishedAt) : now;
  return unbroken(formatAge(Math.max(0, end - Date.parse(part.startedAt))));
}
