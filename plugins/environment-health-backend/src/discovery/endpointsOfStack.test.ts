import { endpointsOfStack, withoutRepeated } from './endpointsOfStack';

const urlsOf = (outputs: Record<string, string>) =>
  endpointsOfStack({ stackName: 'api-prod', outputs }).map(({ url }) => url);

describe('endpointsOfStack', () => {
  it.each([
    ['ApiUrl', 'https://api.example.com/health'],
    ['ServiceURL', 'http://api.example.com/'],
    ['PublicEndpoint', 'https://abc.execute-api.us-west-2.amazonaws.com/prod'],
    ['Website', 'http://site.s3-website-us-west-2.amazonaws.com/'],
    ['BalancerUrl', 'http://api-1.us-west-2.elb.amazonaws.com/'],
  ])('takes %s: %s', (key, value) => {
    expect(urlsOf({ [key]: value })).toEqual([value]);
  });

  it.each([
    ['UrlOfTheApi', 'https://api.example.com/'],
    ['DatabaseEndpoint', 'db.cluster.us-west-2.rds.amazonaws.com'],
    ['QueueUrl', 'https://sqs.us-west-2.amazonaws.com/333333333333/jobs'],
    ['RegistryUrl', 'https://1.dkr.ecr.us-west-2.amazonaws.com/api'],
    ['DashboardUrl', 'https://us-west-2.console.aws.amazon.com/cloudwatch'],
    ['ApiUrl', 'https://user:word@api.example.com/'],
    ['ApiUrl', 'file:///etc/passwd'],
    ['ApiUrl', 'https://'],
  ])('leaves %s: %s alone', (key, value) => {
    expect(urlsOf({ [key]: value })).toEqual([]);
  });

  it('says which output of which stack named it, and names each URL once', () => {
    const endpoints = endpointsOfStack({
      stackName: 'api-prod',
      outputs: { WebUrl: 'https://a.test', ApiUrl: 'https://a.test/' },
    });
    expect(withoutRepeated(endpoints)).toEqual([
      {
        url: 'https://a.test/',
        from: { kind: 'output', stack: 'api-prod', key: 'ApiUrl' },
      },
    ]);
  });
});
