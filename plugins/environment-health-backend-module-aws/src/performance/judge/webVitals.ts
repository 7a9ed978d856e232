import type { MetricUnit } from '@callboard/backstage-plugin-environment-health-common';

/** How a page feels to those who open it. */
export interface WebVital {
  id: 'lcp' | 'cls' | 'fid' | 'inp' | 'load';
  /** Of CloudWatch RUM. */
  metric: string;
  /** Short, within a sentence. */
  label: string;
  title: string;
  unit: MetricUnit;
  /** Above it is a warning. */
  limit: number;
}

/**
 * The vitals that CloudWatch RUM publishes, with the limits of the operations handbook.
 *
 * @remarks
 * Browsers stopped reporting FID; its successor INP has no figure there, so the web's own
 * limit for it is taken. First contentful paint is no metric of RUM.
 */
export const WEB_VITALS: readonly WebVital[] = [
  {
    id: 'lcp',
    metric: 'WebVitalsLargestContentfulPaint',
    label: 'LCP',
    title: 'Largest contentful paint',
    unit: 'milliseconds',
    limit: 2500,
  },
  {
    id: 'cls',
    metric: 'WebVitalsCumulativeLayoutShift',
    label: 'CLS',
    title: 'Cumulative layout shift',
    unit: 'score',
    limit: 0.1,
  },
  {
    id: 'fid',
    metric: 'WebVitalsFirstInputDelay',
    label: 'FID',
    title: 'First input delay',
    unit: 'milliseconds',
    limit: 100,
  },
  {
    id: 'inp',
    metric: 'WebVitalsInteractionToNextPaint',
    label: 'INP',
    title: 'Interaction to next paint',
    unit: 'milliseconds',
    limit: 200,
  },
  {
    id: 'load',
    metric: 'PerformanceNavigationDuration',
    label: 'page load',
    title: 'Page load',
    unit: 'milliseconds',
    limit: 3000,
  },
];
