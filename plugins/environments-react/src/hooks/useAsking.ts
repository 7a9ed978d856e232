import { useState } from 'react';
import { errorSentence } from '../format/errors';

/**
 * What came of asking for something, for a button and a note beside it.
 *
 * @public
 */
export interface Asking {
  ask: () => Promise<void>;
  /** True until it is answered. */
  asking: boolean;
  /** What came of it last, in words; absent before. */
  answer: string | undefined;
}

/**
 * Asks for something when a person wants it, and keeps what is to be said of it.
 *
 * @param request - does it; what it rejects with is told, not thrown.
 * @param words - what is said afterwards; of a failure its message alone, where nothing is given.
 *
 * @public
 */
export function useAsking(
  request: () => Promise<unknown>,
  words: { done: string; failed?: (message: string) => string },
): Asking {
  const [answer, setAnswer] = useState<string>();
  const [asking, setAsking] = useState(false);
  const ask = async () => {
    setAsking(true);
    try {
      await request();
      setAnswer(words.done);
    } catch (error) {
      const message = errorSentence(error as Error);
      setAnswer(words.failed ? words.failed(message) : message);
    } finally {
      setAsking(false);
    }
  };
  return { ask, asking, answer };
}
