import {
  describeOnEachDatabase,
  eventually,
} from '@callboard/backstage-plugin-environments-node/testUtils';
import { entity, fileOf } from './__testUtils__/entities';
import { startOnCall } from './__testUtils__/startOnCall';

const definition = (title: string) => `
contacts:
  - ref: user:default/ann
    phone: '+1-555-0102'
  - ref: contact:desk
    name: Security desk
    phone: '+1-555-0199'
schedules:
  - id: primary
    title: ${title}
    timeZone: America/Los_Angeles
    layers:
      - id: week
        rotation:
          every: week
          start: 2026-01-05T09:00
          participants: [user:default/ann, contact:desk]
escalation:
  - id: default
    severities: [S1, S2]
    levels:
      - title: Primary
        targets: [schedule:primary]
        escalateAfter: { S1: 30 minutes }
      - title: Manager
        targets: [user:default/mel]
`;

const own = { 'callboard.io/on-call': './oncall.yaml' };
const url = fileOf('api');
const ref = 'component:default/api';

async function start() {
  const backend = await startOnCall({
    entities: [
      entity('Component', 'api', { annotations: own }),
      entity('Component', 'one', {
        source: 'https://github.com/acme/api/tree/main/',
        annotations: { 'callboard.io/on-call': 'oncall.yaml#default' },
      }),
      entity('User', 'mel', {
        spec: { profile: { displayName: 'Mel', email: 'mel@example.com' } },
      }),
    ],
  });
  backend.reader.files.set(url, definition('Primary'));
  return {
    ...backend,
    /** Has all that is due read again. */
    async again() {
      await backend.knex('sweep_shards').update({ started_at: '' });
      await backend.run('read-schedules');
    },
  };
}

describeOnEachDatabase('a definition in a file', () => {
  it('says who is on call, with what the catalog knows besides', async () => {
    const { book, sync } = await start();
    await sync();
    const found = (await book.entity(ref))!;
    expect(found.problems).toEqual([]);
    const [{ policy, source, key }] = found.policies;
    const [{ schedule }] = found.schedules;
    expect(key).toBe(url);
    expect(source).toMatchObject({
      provider: 'file',
      title: 'oncall.yaml',
      url,
      editUrl: 'https://github.com/acme/api/edit/main/oncall.yaml',
    });
    expect(schedule.id).toMatch(/^file-[0-9a-f]{8}-primary$/);
    expect(policy.levels.map(({ targets }) => targets)).toEqual([
      [{ kind: 'schedule', scheduleId: schedule.id }],
      [{ kind: 'person', ref: 'user:default/mel' }],
    ]);
    expect(new Map(found.people.map(({ ref: _, ...one }) => [_, one]))).toEqual(
      new Map([
        [
          'user:default/mel',
          {
            name: 'Mel',
            channels: [{ kind: 'email', address: 'mel@example.com' }],
          },
        ],
        [
          'user:default/ann',
          {
            name: 'ann',
            channels: [{ kind: 'phone', address: '+1-555-0102' }],
          },
        ],
        [
          schedule.id
            .replace('file', 'contact:file')
            .replace('primary', 'desk'),
          {
            name: 'Security desk',
            channels: [{ kind: 'phone', address: '+1-555-0199' }],
          },
        ],
      ]),
    );
    expect(await book.entity('component:default/one')).toMatchObject({
      policies: [{ policy: { id: policy.id } }],
      schedules: [{ schedule: { id: schedule.id } }],
      problems: [],
    });
  });

  it('is read by its ETag, once for all that name it', async () => {
    const { book, reader, sync, again } = await start();
    await sync();
    expect(reader.readings).toEqual([{ url, etag: undefined }]);
    const before = (await book.entity(ref))!;
    await again();
    expect(reader.readings.at(-1)).toEqual({
      url,
      etag: definition('Primary'),
    });
    const after = (await book.entity(ref))!;
    expect(after.schedules[0].schedule).toEqual(before.schedules[0].schedule);
    expect(after.observedAt! >= before.observedAt!).toBe(true);
    reader.files.set(url, definition('Renamed'));
    await again();
    expect((await book.entity(ref))!.schedules[0].schedule.title).toBe(
      'Renamed',
    );
  });

  it('stays as it was while it cannot be read, and is missed where it never was', async () => {
    const { book, reader, sync, again } = await start();
    reader.files.clear();
    await sync();
    const missing = {
      source: 'file',
      message: `There is no ${url}, or Callboard's credentials do not reach it.`,
    };
    expect(await book.entity(ref)).toMatchObject({
      read: false,
      problems: [missing],
    });
    reader.files.set(url, definition('Primary'));
    await again();
    reader.files.clear();
    await again();
    const kept = (await book.entity(ref))!;
    expect(kept.schedules).toHaveLength(1);
    expect(kept.problems).toEqual([
      {
        source: 'oncall.yaml',
        url,
        message: `${missing.message} What is shown was read before.`,
      },
    ]);
  });

  it('tells authors what is wrong, where it stands', async () => {
    const { book, reader, sync } = await start();
    reader.files.set(
      url,
      definition('Primary').replace('every: week', 'every: wek'),
    );
    await sync();
    const [problem] = (await book.entity(ref))!.problems;
    expect(problem).toMatchObject({ source: 'oncall.yaml', url });
    expect(problem.line).toBeGreaterThan(1);
  });

  it('is read at once when it is pushed, and not for another file', async () => {
    const { book, reader, sync, tell } = await start();
    await sync();
    reader.files.set(url, definition('Pushed'));
    const push = (files: string[]) => ({
      ref: 'refs/heads/main',
      repository: {
        html_url: 'https://github.com/acme/api',
        default_branch: 'main',
      },
      commits: [{ added: [], modified: files, removed: [] }],
    });
    const asked = reader.readings.length;
    await tell('github.push', push(['README.md']));
    await tell('github.push', { nonsense: true });
    expect(reader.readings).toHaveLength(asked);
    await tell('github.push', push(['oncall.yaml']));
    await eventually(async () =>
      expect((await book.entity(ref))!.schedules[0].schedule.title).toBe(
        'Pushed',
      ),
    );
  });
});

describeOnEachDatabase('over HTTP', () => {
  it('the portal says who answers, without a call upstream', async () => {
    const { get, reader, sync } = await start();
    await sync();
    const asked = reader.readings.length;
    const { body } = await get('entities/component/default/api/on-call');
    expect(body).toMatchObject({ kind: 'on-call', entityRef: ref });
    expect(body.policies[0].levels.map((level: any) => level.title)).toEqual([
      'Primary',
      'Manager',
    ]);
    expect(reader.readings).toHaveLength(asked);
  });
});
