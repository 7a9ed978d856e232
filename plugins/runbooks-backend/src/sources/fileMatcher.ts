import picomatch from 'picomatch';

/** Whether a path in a tree is matched by any of some patterns. */
export function fileMatcher(globs: string[]): (path: string) => boolean {
  const matchers = globs.map(glob => picomatch(glob, { nonegate: true }));
  return path => matchers.some(matches => matches(path));
}
