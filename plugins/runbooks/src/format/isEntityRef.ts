/** Owners are written as they like: only a full ref can be linked. */
export const isEntityRef = (text: string): boolean =>
  /^[\w-]+:[\w.-]+\/[\w.-]+$/.test(text);
