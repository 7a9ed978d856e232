import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { entity, fileOf } from '../../__testUtils__/entities';
import { FakeUrlReader } from '../../__testUtils__/FakeUrlReader';
import { FileProvider } from './FileProvider';

const window = {
  from: '2026-03-01T00:00:00.000Z',
  to: '2026-05-01T00:00:00.000Z',
};
const url = fileOf('api');

function create() {
  const reader = new FakeUrlReader();
  const calendars = {
    read: jest.fn(async () => ({
      reading: { events: [], window, observedAt: window.from },
    })),
  };
  const provider = new FileProvider({
    urlReader: reader,
    integrations: ScmIntegrations.fromConfig(mockServices.rootConfig()),
    calendars,
    logger: mockServices.logger.mock(),
  });
  const sweep = (versions?: Map<string, string>, signal?: AbortSignal) =>
    provider.sweep({
      keys: [url],
      window,
      versions,
      signal: signal ?? new AbortController().signal,
    });
  return { calendars, provider, reader, sweep };
}

const bind = (value: string, source?: string) =>
  create().provider.bind(
    entity('Component', 'api', {
      annotations: { 'callboard.io/on-call': value },
      ...(source !== undefined && { source }),
    }),
  );

describe('FileProvider', () => {
  it('binds to files and policies of the repository', () => {
    const [whole, one] = bind('oncall.yaml, /teams/a.yml#payments');
    expect(whole).toEqual({ key: url });
    expect(one).toEqual({
      key: fileOf('api', 'teams/a.yml'),
      policyId: expect.stringMatching(/^file-[0-9a-f]{8}-payments$/),
    });
    expect(bind('none')).toEqual([]);
  });

  it.each<[string, string | undefined, RegExp]>([
    ['../a.yaml', undefined, /"\.\.\/a\.yaml" is no file in the repository/],
    ['https://example.com/a.yaml', undefined, /is a URL/],
    ['a.yaml', 'not a url', /source lies at no URL/],
  ])('refuses %s from %s', (value, source, message) => {
    expect(() => bind(value, source)).toThrow(message);
  });

  it('reads the file again where it was read by an older parser', async () => {
    const { reader, sweep } = create();
    reader.files.set(url, 'schedules: []');
    await sweep(new Map([[url, '0:schedules: []']]));
    expect(reader.readings).toEqual([{ url, etag: undefined }]);
  });

  it('reads calendars although the file stayed the same', async () => {
    const { calendars, reader, sweep } = create();
    reader.files.set(
      url,
      "schedules: [{ id: a, title: A, calendar: 'https://calendar.example.com/a.ics' }]",
    );
    const { readings } = await sweep();
    expect(readings[0].version).toBeUndefined();
    expect(readings[0].schedules[0].base).toEqual({
      kind: 'shifts',
      shifts: [],
      ...window,
    });
    expect(calendars.read).toHaveBeenCalledWith(
      'https://calendar.example.com/a.ics',
      expect.objectContaining({ window }),
    );
  });

  it('reads a few files at a time', async () => {
    const { provider, reader } = create();
    const keys = Array.from({ length: 12 }, (_, index) => fileOf(`r${index}`));
    let reading = 0;
    let most = 0;
    jest.spyOn(reader, 'readUrl').mockImplementation(async () => {
      reading += 1;
      most = Math.max(most, reading);
      await new Promise(resolve => setImmediate(resolve));
      reading -= 1;
      return { etag: 'one', buffer: async () => Buffer.from('schedules: []') };
    });
    const { readings } = await provider.sweep({
      keys,
      window,
      signal: new AbortController().signal,
    });
    expect(readings.map(({ key }) => key).sort()).toEqual([...keys].sort());
    expect(most).toBe(5);
  });

  it('leaves out what is too large, and says so', async () => {
    const { reader, sweep } = create();
    reader.files.set(url, `# ${'x'.repeat(600 * 1024)}`);
    const { readings, failures } = await sweep();
    expect(readings).toEqual([]);
    expect(failures).toEqual([
      {
        key: url,
        message: `${url} has 614402 bytes; at most 524288 are read.`,
      },
    ]);
  });
});
