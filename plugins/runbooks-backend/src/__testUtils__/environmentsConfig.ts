/** Two environments in two accounts, as most tests want them. */
export const environmentsConfig = [
  {
    name: 'staging',
    title: 'Staging',
    tier: 'staging',
    aws: { accountId: '222222222222', region: 'us-west-2' },
  },
  {
    name: 'prod',
    title: 'Production',
    tier: 'production',
    aws: { accountId: '333333333333', region: 'us-east-1' },
  },
];
