import { createHash } from 'node:crypto';
import type { CacheService } from '@backstage/backend-plugin-api';
import type { JsonValue } from '@backstage/types';
import { z } from 'zod/v4';
import type { GithubClient } from './GithubClient';
import { UnreadableAnswerError } from './UnreadableAnswerError';

const cached = z.object({ etag: z.string(), data: z.unknown() });
const KEPT_FOR = { hours: 24 };

/**
 * Reads REST resources and asks the next time only whether they changed, which
 * costs nothing of the allowance.
 *
 * The host answers every request itself, with the credentials of the day: what is
 * kept is shown only after it has said that they may see it.
 */
export class ConditionalReader {
  constructor(private readonly cache: CacheService) {}

  /**
   * @param request - `schema` keeps of the answer what is needed; this is what is cached.
   * @throws `RequestError` of the client, or UnreadableAnswerError.
   */
  async read<T extends JsonValue>(
    client: GithubClient,
    request: {
      route: string;
      parameters: Record<string, unknown>;
      schema: z.ZodType<T>;
      what: string;
    },
    signal?: AbortSignal,
  ): Promise<T> {
    const { route, parameters, schema, what } = request;
    const key = keyOf(client.scope, route, parameters);
    const entry = cached.safeParse(await this.cache.get(key));
    const known = entry.success ? schema.safeParse(entry.data.data) : undefined;
    try {
      const answer = await client.rest(route, parameters, {
        signal,
        etag: known?.success ? entry.data?.etag : undefined,
      });
      const parsed = schema.safeParse(answer.data);
      if (!parsed.success) {
        throw new UnreadableAnswerError(client.host, what, parsed.error);
      }
      const { etag } = answer.headers;
      if (typeof etag === 'string') {
        await this.cache.set(
          key,
          { etag, data: parsed.data },
          { ttl: KEPT_FOR },
        );
      }
      return parsed.data;
    } catch (error) {
      if ((error as { status?: number }).status === 304 && known?.success) {
        return known.data;
      }
      throw error;
    }
  }
}

function keyOf(
  scope: string,
  route: string,
  parameters: Record<string, unknown>,
): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([scope, route, parameters]))
    .digest('hex');
  return `github-answer:${digest}`;
}
