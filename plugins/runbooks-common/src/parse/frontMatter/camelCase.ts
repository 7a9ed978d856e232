/** `last_reviewed` and `last-reviewed` are `lastReviewed`. */
export function camelCase(key: string): string {
  return key.replace(/[_-]+([a-zA-Z])/g, (_match, letter: string) =>
    letter.toUpperCase(),
  );
}
