import { runReference } from './runReference';
import { webAddress } from './webAddress';

describe('runReference', () => {
  const repository = 'https://github.com/acme/shop';

  it('finds the run and its job', () => {
    expect(
      runReference(`${repository}/actions/runs/77/job/12`, repository),
    ).toEqual({ runId: '77', jobId: '12' });
    expect(runReference(`${repository}/actions/runs/77`, repository)).toEqual({
      runId: '77',
    });
    expect(
      runReference(
        'https://github.com/Acme/Shop/actions/runs/77/jobs/12',
        repository,
      ),
    ).toEqual({ runId: '77', jobId: '12' });
  });

  it.each([
    'https://github.com/acme/other/actions/runs/77',
    'https://example.com/acme/shop/actions/runs/77',
    'https://example.com/logs',
    'not an address',
    '',
    undefined,
  ])('leaves %s alone', url => {
    expect(runReference(url, repository)).toBeUndefined();
  });
});

describe('webAddress', () => {
  it('passes what a browser may be sent to and nothing else', () => {
    expect(webAddress('https://example.com/a')).toBe('https://example.com/a');
    expect(webAddress('http://localhost:1/a')).toBe('http://localhost:1/a');
    // eslint-disable-next-line no-script-url
    expect(webAddress('javascript:alert(1)')).toBeUndefined();
    expect(webAddress('data:text/html,x')).toBeUndefined();
    expect(webAddress('')).toBeUndefined();
  });
});
