/** Three environments, as most tests want them. */
export const environmentsConfig = {
  callboard: {
    environments: [
      {
        name: 'dev',
        title: 'Development',
        tier: 'development',
        github: { environments: ['dev'], branches: ['develop'] },
        window: { always: true },
      },
      {
        name: 'staging',
        title: 'Staging',
        tier: 'staging',
        github: { environments: ['staging'], branches: ['develop'] },
        window: { days: 'daily', from: '18:00', to: '08:00', timeZone: 'UTC' },
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
          timeZone: 'America/Los_Angeles',
        },
      },
    ],
  },
};
