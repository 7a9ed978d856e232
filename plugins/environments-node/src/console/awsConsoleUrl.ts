import type { AwsPlace } from '../aws/AwsClientsService';

/**
 * How links into the AWS console are built.
 *
 * @public
 */
export interface ConsoleSettings {
  /** Base URL in place of Amazon's; `{region}` is replaced. */
  consoleUrl?: string;
  /** IAM Identity Center portal to sign in through. */
  sso?: { startUrl: string; roleName: string };
}

/**
 * Link to a page of the AWS console in one account and region.
 *
 * @remarks
 * The console itself opens a link in whatever account the reader is signed in
 * to; only through a portal does the account follow the link.
 *
 * @param path - path, query and fragment, such as {@link cloudformationStackPath} gives
 *
 * @public
 */
export function awsConsoleUrl(
  place: AwsPlace,
  path: string,
  settings: ConsoleSettings = {},
): string {
  const base = settings.consoleUrl
    ? settings.consoleUrl.replaceAll('{region}', place.region)
    : `https://${place.region}.${consoleDomain(place.region)}`;
  const destination = `${withoutEnd(base)}/${path.replace(/^\/+/, '')}`;
  if (!settings.sso) {
    return destination;
  }
  const query = new URLSearchParams({
    account_id: place.accountId,
    role_name: settings.sso.roleName,
    destination,
  });
  return `${withoutEnd(settings.sso.startUrl)}/#/console?${query}`;
}

function consoleDomain(region: string): string {
  if (region.startsWith('cn-')) {
    return 'console.amazonaws.cn';
  }
  if (region.startsWith('us-gov-')) {
    return 'console.amazonaws-us-gov.com';
  }
  return 'console.aws.amazon.com';
}

function withoutEnd(url: string): string {
  return url.replace(/[/#]+$/, '');
}
