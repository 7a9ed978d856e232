/** Named as such: `runbook: <url>`, `Runbook URL = <url>`, `runbook_url=<url>`, `[runbook](<url>)`. */
const NAMED =
  /\brun-?book(?:[ _-]?url)?["'\]]*\s*(?:[:=]\s*)?["'<(]*(https?:\/\/[^\s"'<>]+)/i;
const ANY = /https?:\/\/[^\s"'<>]+/gi;
const NAMES_ONE = /run-?book|playbook/i;

/**
 * The runbook that an alarm's description names: by the word before the address, or
 * else by an address that itself says runbook or playbook.
 *
 * @returns a web address, or undefined
 */
export function findRunbookUrl(description: string): string | undefined {
  const named = NAMED.exec(description)?.[1];
  const bare = description.match(ANY)?.filter(url => NAMES_ONE.test(url)) ?? [];
  return [named, ...bare].map(toWebUrl).find(url => url !== undefined);
}

/**
 * What links may be made of: an address of the web without a password in it.
 * What ends a sentence does not belong to it.
 */
export function toWebUrl(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  const inside = trimmed.includes('(') ? trimmed : trimmed.replace(/\).*$/, '');
  const url = inside.replace(/[.,;:!?\]}]+$/, '');
  if (!URL.canParse(url)) {
    return undefined;
  }
  const { protocol, username, password } = new URL(url);
  return ['http:', 'https:'].includes(protocol) && !username && !password
    ? url
    : undefined;
}
