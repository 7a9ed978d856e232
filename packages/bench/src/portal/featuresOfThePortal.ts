/**
 * The features that `packages/backend` lists, read from its entry file, so that
 * what is measured never falls behind what is run.
 *
 * @param source - the text of the entry file
 * @throws Error when it lists none.
 */
export function featuresOfThePortal(source: string): string[] {
  const names = [...source.matchAll(/\bimport\(\s*'([^']+)',?\s*\)/g)].map(
    ([, name]) => name,
  );
  if (names.length === 0) {
    throw new Error('The portal’s entry file adds no features by import()');
  }
  return names;
}
