/** `docs/runbooks/website-down.md` is "Website down"; a README is named after its folder. */
export function titleFromPath(path: string): string {
  const parts = path.split('/').filter(Boolean);
  const names = parts.map(part => part.replace(/\.(?:md|markdown|mdx)$/i, ''));
  const last = names.pop() ?? '';
  const name = /^(?:readme|index|runbook)$/i.test(last)
    ? names.pop() ?? last
    : last;
  const words = name
    .replace(/^\d+[-_.\s]+/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return words ? words[0].toUpperCase() + words.slice(1) : 'Runbook';
}
