/** An account and a region, and how many stacks they hold. */
export interface StackPlace {
  accountId: string;
  region: string;
  stacks: number;
}

/** Counts the stacks named, as `name@region#account`, in a catalog file. */
export function countPlaces(catalogFile: string): StackPlace[] {
  const places = new Map<string, StackPlace>();
  for (const [key, region, accountId] of catalogFile.matchAll(
    /@([a-z0-9-]+)#(\d{12})/g,
  )) {
    const place = places.get(key) ?? { accountId, region, stacks: 0 };
    place.stacks += 1;
    places.set(key, place);
  }
  return [...places.values()];
}
