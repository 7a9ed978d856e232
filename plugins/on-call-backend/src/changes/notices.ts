import type { NotificationPayload } from '@backstage/plugin-notifications-common';
import type {
  Schedule,
  SwapRequest,
} from '@callboard/backstage-plugin-on-call-common';
import { fitTitle } from '../paging/notificationLimits';
import { describeStretch } from './describeStretch';
import type { Stretch } from './stretchOf';

/** What a notice is about, in the words of whoever gets it. */
export interface Notice {
  schedule: Schedule;
  stretch: Stretch;
  /** Name of whoever did it. */
  by: string;
  reason?: string;
  /** IANA zone of whoever gets it. */
  timeZone: string;
}

function payload(
  title: string,
  { schedule, stretch, timeZone }: Notice,
  sentences: (string | undefined)[],
): NotificationPayload {
  return {
    title: fitTitle(`${title}: ${schedule.title}`),
    description: [describeStretch(stretch, timeZone), ...sentences]
      .filter(Boolean)
      .join('. '),
    link: `/on-call/schedules/${encodeURIComponent(schedule.id)}`,
    severity: 'normal',
    topic: 'on-call',
  };
}

/** To somebody whose shift another one changed. */
export function shiftNotice(
  notice: Notice,
  change: 'gained' | 'lost',
): NotificationPayload {
  return payload(
    change === 'gained' ? 'You are on call' : 'You are not on call any more',
    notice,
    [`Changed by ${notice.by}`, notice.reason],
  );
}

/** To the one who is asked, or to the one who asked. */
export function swapNotice(
  notice: Notice,
  { id, status }: Pick<SwapRequest, 'id' | 'status'>,
): NotificationPayload {
  const { by } = notice;
  const titles: Record<SwapRequest['status'], string> = {
    open: `${by} asks you to take a shift`,
    accepted: `${by} takes your shift`,
    declined: `${by} cannot take your shift`,
    withdrawn: `${by} does not ask you to take a shift any more`,
    expired: 'Nobody answered before the shift began',
  };
  return {
    ...payload(titles[status], notice, [notice.reason]),
    // An answer takes the place of the question in people's lists.
    scope: `on-call swap ${id}`,
  };
}
