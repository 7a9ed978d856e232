import type { DeploymentWindow } from './types';

/**
 * A window in words, such as `Sunday 02:00–06:00, America/Los_Angeles`.
 *
 * @public
 */
export function describeWindow(window: DeploymentWindow | undefined): string {
  if (!window || 'always' in window) {
    return 'any time';
  }
  const days =
    window.days === 'daily'
      ? 'daily'
      : window.days
          .map(day => `${day[0].toUpperCase()}${day.slice(1)}`)
          .join(', ');
  return `${days} ${window.from}–${window.to}, ${window.timeZone}`;
}
