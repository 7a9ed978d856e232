/**
 * The path in the repository to which a relative link of a file leads.
 *
 * @returns empty for the file itself and for the root; undefined for what leads out of the repository.
 */
export function repositoryPath(path: string, href: string): string | undefined {
  const [target] = href.split(/[?#]/);
  if (!target) {
    return '';
  }
  const names = target.startsWith('/') ? [] : path.split('/').slice(0, -1);
  for (const name of decoded(target).split('/')) {
    if (name === '..') {
      if (names.pop() === undefined) {
        return undefined;
      }
    } else if (name !== '' && name !== '.') {
      names.push(name);
    }
  }
  return names.join('/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that stands for itself.
    return text;
  }
}
