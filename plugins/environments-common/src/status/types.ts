/**
 * The one status vocabulary of every family.
 *
 * @public
 */
export type Status =
  | 'healthy'
  | 'deploying'
  | 'unknown'
  | 'warning'
  | 'unhealthy';
