/** What the catalog says of a User. */
export interface CatalogUser {
  /** Full entity ref. */
  ref: string;
  name: string;
  mail?: string;
  /** IANA zone. */
  timeZone?: string;
}
