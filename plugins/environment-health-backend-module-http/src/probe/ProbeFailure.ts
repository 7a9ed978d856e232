/** The server was reached, and what it did ends the try; another would end so too. */
export class ProbeFailure extends Error {
  override name = 'ProbeFailure';

  /** @param action - what to do about it, in a sentence */
  constructor(message: string, readonly action: string) {
    super(message);
  }
}
