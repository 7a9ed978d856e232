/** The portal could not be reached, or what answered is none. */
export class PortalUnavailableError extends Error {
  override name = 'PortalUnavailableError';
}
