/** What is known of the listing of one account's and region's stacks. */
export interface PlaceRecord {
  /** `account/region` */
  place: string;
  /** When its stacks were last listed; absent where never. */
  listedAt?: string;
  /** Why it could not be read last, and since when it cannot. */
  error?: { message: string; since: string };
}
