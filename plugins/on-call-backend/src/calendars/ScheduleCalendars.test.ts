import { mockServices } from '@backstage/backend-test-utils';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  describeOnEachDatabase,
  initDatabase,
} from '@callboard/backstage-plugin-environments-node/testUtils';
import { parseOnCallDefinition } from '@callboard/backstage-plugin-on-call-common';
import { DatabaseCalendarStore } from '../database/DatabaseCalendarStore';
import { DatabaseStores } from '../database/DatabaseStores';
import { fillCalendars } from '../providers/file/fillCalendars';
import { ScheduleCalendars } from './ScheduleCalendars';

const secret = 'https://calendar.example.com/secret/security.ics';
const definition = parseOnCallDefinition(
  `schedules: [{ id: security, title: Security, calendar: '${secret}' }]`,
  { source: 'oncall.yaml', idPrefix: 'file-1-' },
);
const window = {
  from: '2026-03-01T00:00:00.000Z',
  to: '2026-05-01T00:00:00.000Z',
};
const shift = {
  start: '2026-03-02T09:00:00.000Z',
  end: '2026-03-02T10:00:00.000Z',
};

async function create() {
  const knex = await initDatabase();
  await DatabaseStores.create({ getClient: async () => knex });
  const store = new DatabaseCalendarStore(knex);
  const client = {
    read: jest.fn(async () => [{ ...shift, summary: 'Desk', attendees: [] }]),
  };
  const logger = mockServices.logger.mock();
  const calendars = new ScheduleCalendars({
    client,
    store,
    logger,
    now: () => new Date('2026-03-01T12:00:00Z'),
  });
  const fill = (signal = new AbortController().signal) =>
    fillCalendars(definition, calendars, {
      source: 'oncall.yaml',
      url: 'https://github.com/acme/api/blob/main/oncall.yaml',
      idPrefix: 'file-1-',
      window,
      signal,
    });
  return { client, fill, knex, logger, store };
}

describeOnEachDatabase('a schedule that is a calendar', () => {
  it('has the shifts of its events', async () => {
    const { fill, knex } = await create();
    const { schedules, people, problems } = await fill();
    expect(problems).toEqual([]);
    expect(schedules[0].base).toEqual({
      kind: 'shifts',
      ...window,
      shifts: [{ ...shift, people: ['contact:file-1-desk'] }],
    });
    expect(people).toEqual([
      { ref: 'contact:file-1-desk', name: 'Desk', channels: [] },
    ]);
    expect(JSON.stringify(await knex('calendars').select())).not.toContain(
      'secret',
    );
  });

  it('keeps them while the calendar cannot be read, and says so without its address', async () => {
    const { client, fill, logger } = await create();
    const failing = new ServiceUnavailableError(
      'calendar.example.com answers 500.',
    );
    client.read.mockRejectedValueOnce(failing);
    const never = await fill();
    expect(never.schedules).toEqual(definition.schedules);
    expect(never.problems).toEqual([
      {
        source: 'oncall.yaml',
        url: 'https://github.com/acme/api/blob/main/oncall.yaml',
        message: 'The calendar of Security: calendar.example.com answers 500.',
      },
    ]);
    const good = await fill();
    client.read.mockRejectedValueOnce(failing);
    const kept = await fill();
    expect(kept.schedules).toEqual(good.schedules);
    expect(kept.problems.map(({ message }) => message)).toEqual([
      'The calendar of Security: calendar.example.com answers 500. What is shown was read 2026-03-01 12:00 UTC.',
    ]);
    expect(JSON.stringify(logger.warn.mock.calls)).not.toContain('secret');
  });

  it('is not failed by a shutdown', async () => {
    const { client, fill } = await create();
    client.read.mockRejectedValueOnce(new Error('aborted'));
    await expect(fill(AbortSignal.abort(new Error('stop')))).rejects.toThrow(
      'stop',
    );
  });

  it('is forgotten once nobody asks for it', async () => {
    const { fill, knex, store } = await create();
    await fill();
    await store.forgetUnused('2026-03-01T12:00:00.000Z');
    expect(await knex('calendars').select()).toHaveLength(1);
    await store.forgetUnused('2026-03-01T12:00:00.001Z');
    expect(await knex('calendars').select()).toEqual([]);
  });
});
