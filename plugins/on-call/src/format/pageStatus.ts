import type { StatusTone } from '@callboard/backstage-plugin-environments-react';
import type { PageStatus } from '@callboard/backstage-plugin-on-call-common';

/** The tone of a page: red while somebody must do something about it. */
export const pageTones: Record<PageStatus, StatusTone> = {
  open: 'danger',
  exhausted: 'danger',
  acknowledged: 'running',
  resolved: 'success',
};
