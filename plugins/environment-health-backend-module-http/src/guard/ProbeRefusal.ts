/** A target that must not be probed; the message says why, in a sentence. */
export class ProbeRefusal extends Error {
  override name = 'ProbeRefusal';

  /** @param action - in a sentence, what would allow it; absent where nothing does */
  constructor(message: string, readonly action?: string) {
    super(message);
  }
}
