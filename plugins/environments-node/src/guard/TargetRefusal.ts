/**
 * A target that must not be reached; the message says why, in a sentence.
 *
 * @public
 */
export class TargetRefusal extends Error {
  override name = 'TargetRefusal';

  /** @param action - in a sentence, what would allow it; absent where nothing does */
  constructor(message: string, readonly action?: string) {
    super(message);
  }
}
