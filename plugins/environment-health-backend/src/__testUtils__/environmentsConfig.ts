/** Three environments in three accounts, as most tests want them. */
export const environmentsConfig = {
  callboard: {
    environments: [
      {
        name: 'dev',
        title: 'Development',
        tier: 'development',
        github: { environments: ['dev'], branches: ['develop'] },
        aws: { accountId: '111111111111', region: 'us-west-2' },
        window: { always: true },
      },
      {
        name: 'staging',
        title: 'Staging',
        tier: 'staging',
        github: { environments: ['staging'], branches: ['develop'] },
        aws: { accountId: '222222222222', region: 'us-west-2' },
        window: { days: 'daily', from: '18:00', to: '08:00', timeZone: 'UTC' },
      },
      {
        name: 'prod',
        title: 'Production',
        tier: 'production',
        github: { environments: ['prod', 'production'], branches: ['main'] },
        aws: { accountId: '333333333333', region: 'us-west-2' },
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
