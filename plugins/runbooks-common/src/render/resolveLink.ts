import type { RunbookSource } from '../types';
import { asKind, repositoryBase } from './repositoryBase';

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const LINK_SCHEMES = new Set(['http', 'https', 'mailto', 'tel', 'automation']);
const IMAGE_SCHEMES = new Set(['http', 'https']);
/** Pictures that cannot carry a script. */
const PICTURE = /^data:image\/(?:png|gif|jpeg|webp);base64,[a-z0-9+/=]*$/i;

/**
 * Where a link in a runbook leads: relative ones to the page of the file in its
 * repository, `#anchors` and `automation:` stay.
 *
 * @returns an empty string for what must not be followed: other schemes, such as
 * `javascript:`, and paths out of the repository.
 *
 * @public
 */
export function resolveLink(
  href: string,
  source: Pick<RunbookSource, 'url' | 'path'>,
): string {
  const target = cleaned(href);
  if (target.startsWith('#')) {
    return target;
  }
  const scheme = SCHEME.exec(target)?.[1].toLowerCase();
  if (scheme) {
    return LINK_SCHEMES.has(scheme) ? target : '';
  }
  return resolveInRepository(target, source, 'blob');
}

/**
 * Where an image of a runbook lies: relative ones as they are in the repository.
 *
 * @returns an empty string for what must not be loaded; `data:` only of pictures
 * that cannot carry a script.
 *
 * @public
 */
export function resolveImage(
  src: string,
  source: Pick<RunbookSource, 'url' | 'path'>,
): string {
  const target = cleaned(src);
  const scheme = SCHEME.exec(target)?.[1].toLowerCase();
  if (scheme) {
    return IMAGE_SCHEMES.has(scheme) || PICTURE.test(target) ? target : '';
  }
  return resolveInRepository(target, source, 'raw');
}

/** Browsers leave these signs out wherever they stand, and read a backslash as a slash. */
function cleaned(address: string): string {
  return (
    address
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u001F\u007F]/g, '')
      .trim()
      .replace(/^[\\/]+/, slashes => slashes.replace(/\\/g, '/'))
  );
}

function resolveInRepository(
  target: string,
  source: Pick<RunbookSource, 'url' | 'path'>,
  kind: 'blob' | 'raw',
): string {
  if (target.startsWith('//')) {
    return URL.canParse(`https:${target}`) ? `https:${target}` : '';
  }
  const base = repositoryBase(source);
  if (!base || target === '') {
    return '';
  }
  const from = target.startsWith('/') ? base.root : base.file;
  const relative = target.replace(/^\//, './');
  if (!URL.canParse(relative, from)) {
    return '';
  }
  const resolved = new URL(relative, from);
  const inside =
    resolved.origin === base.root.origin &&
    resolved.pathname.startsWith(base.root.pathname);
  return inside ? asKind(resolved, kind).href : '';
}
