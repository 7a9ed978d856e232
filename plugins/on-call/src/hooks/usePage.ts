import { useApi } from '@backstage/core-plugin-api';
import {
  useLiveResource,
  type LiveResource,
} from '@callboard/backstage-plugin-environments-react';
import {
  onCallSignalChannel,
  type PageDetails,
} from '@callboard/backstage-plugin-on-call-common';
import { onCallApiRef } from '../api';

/** One page as it goes from hand to hand, kept current. */
export function usePage(
  pageId: string,
  entityRef: string,
): LiveResource<PageDetails> {
  const api = useApi(onCallApiRef);
  return useLiveResource({
    subject: pageId,
    load: signal => api.getPage(pageId, { signal }),
    channel: onCallSignalChannel(entityRef),
    // Somebody stands there and waits for an answer.
    intervalMs: 15_000,
  });
}
