import { mockServices } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { ScmIntegrations } from '@backstage/integration';
import { GithubMetrics } from '../metrics/GithubMetrics';
import { LoopbackGithub } from '../__testUtils__/LoopbackGithub';
import { GithubClients } from './GithubClients';

const limits = {
  retries: 0,
  waitUnitMs: 1,
  longestWaitSeconds: 1,
  timeoutMs: 5000,
  queriesAtOnce: 1,
};

function clientsFor(
  github: object[],
  getCredentials: jest.Mock = jest.fn(async () => ({ type: 'token' })),
) {
  return new GithubClients(
    ScmIntegrations.fromConfig(
      mockServices.rootConfig({ data: { integrations: { github } } as any }),
    ),
    { getCredentials },
    limits,
    mockServices.logger.mock(),
    new GithubMetrics(metricsServiceMock.mock()),
  );
}

describe('GithubClients', () => {
  const app = {
    appId: 1,
    clientId: 'id',
    clientSecret: 'of-a-test',
    webhookSecret: 'of-a-test',
    privateKey: 'of-a-test',
  };

  it('keeps one client for all owners of a token, and one for each of an App', () => {
    const clients = clientsFor([
      { host: 'github.com', token: 'of-a-test' },
      {
        host: 'ghe.example.com',
        apiBaseUrl: 'https://ghe.example.com/api/v3',
        apps: [app],
      },
    ]);
    const get = (host: string, owner: string) => clients.get({ host, owner });

    expect(get('github.com', 'acme')).toBe(get('github.com', 'initech'));
    expect(get('ghe.example.com', 'acme')).toBe(get('ghe.example.com', 'Acme'));
    expect(get('ghe.example.com', 'acme')).not.toBe(
      get('ghe.example.com', 'initech'),
    );
    expect(get('ghe.example.com', 'acme').scope).toBe('ghe.example.com/acme');
  });

  it('asks for the credentials of the owner whenever it asks GitHub', async () => {
    const github = await LoopbackGithub.start();
    try {
      github.rest.set('/meta', {});
      const getCredentials = jest
        .fn()
        .mockResolvedValueOnce({ token: 'first' })
        .mockResolvedValueOnce({ token: 'second' });
      const client = clientsFor(
        [
          {
            host: github.host,
            apiBaseUrl: `http://${github.host}/api/v3`,
            apps: [app],
          },
        ],
        getCredentials,
      ).get({ host: github.host, owner: 'acme' });
      await client.rest('GET /meta', {});
      await client.rest('GET /meta', {});

      expect(getCredentials).toHaveBeenCalledWith({
        url: `http://${github.host}/acme`,
      });
      expect(
        github.requests.map(({ headers }) => headers.authorization),
      ).toEqual(['token first', 'token second']);
    } finally {
      await github.stop();
    }
  });

  it('says which key lacks credentials', async () => {
    const client = clientsFor([{ host: 'github.com' }]).get({
      host: 'github.com',
      owner: 'acme',
    });
    await expect(client.rest('GET /meta', {})).rejects.toThrow(
      'No credentials are configured for acme on github.com; set a token, or an App that is installed for this owner, in the entry for this host in integrations.github',
    );
  });
});
