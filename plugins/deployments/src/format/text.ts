/** `a, b or c`; the last word comes from the translation. */
export function joinList(items: string[], lastWord: string): string {
  if (items.length < 2) {
    return items.join('');
  }
  return `${items.slice(0, -1).join(', ')} ${lastWord} ${
    items[items.length - 1]
  }`;
}

export function shortSha(commit: string): string {
  return commit.slice(0, 7);
}

/** A commit message's subject. */
export function firstLine(message: string): string {
  return message.split('\n', 1)[0].trim();
}
