/** Names as a sentence holds them: the first few, and how many more there are. */
export function listNames(names: string[], most = 5): string {
  const more = names.length - most;
  return more > 0
    ? `${names.slice(0, most).join(', ')} and ${more} more`
    : names.join(', ');
}
