import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until there is an answer.
 *
 * @throws Error naming what was waited for when it takes too long, and whatever the question throws.
 */
export async function until<T>(
  what: string,
  question: () => Promise<T | undefined>,
  options: { seconds: number; everyMs?: number },
): Promise<T> {
  const deadline = Date.now() + options.seconds * 1000;
  while (Date.now() < deadline) {
    const answer = await question();
    if (answer !== undefined) {
      return answer;
    }
    await sleep(options.everyMs ?? 250);
  }
  throw new Error(`Waited ${options.seconds} s in vain: ${what}`);
}
