import type { Environment } from '@callboard/backstage-plugin-environments-common';

const TIME_ZONE = 'America/Los_Angeles';

/**
 * The environments of an organisation that configures none.
 *
 * @public
 */
export const defaultEnvironments: Environment[] = [
  {
    name: 'dev',
    title: 'Development',
    tier: 'development',
    github: { environments: ['dev', 'development'], branches: ['develop'] },
    window: { always: true },
  },
  {
    name: 'staging',
    title: 'Staging',
    tier: 'staging',
    github: { environments: ['staging'], branches: ['develop'] },
    window: { days: 'daily', from: '18:00', to: '08:00', timeZone: TIME_ZONE },
  },
  {
    name: 'prod',
    title: 'Production',
    tier: 'production',
    github: { environments: ['prod', 'production'], branches: ['main'] },
    window: {
      days: ['sunday'],
      from: '02:00',
      to: '06:00',
      timeZone: TIME_ZONE,
    },
  },
];
