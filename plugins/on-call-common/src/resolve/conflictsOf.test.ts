import { conflictsOf } from './conflictsOf';

const shift = (people: string[], start: string, end: string) => ({
  scheduleId: 'primary',
  people,
  start: `${start}.000Z`,
  end: `${end}.000Z`,
});

describe('conflictsOf', () => {
  it('tells the parts of shifts whose people are away, each once', () => {
    const shifts = [
      shift(['mona'], '2026-01-19T09:00:00', '2026-01-26T09:00:00'),
      shift(['mona', 'hubot'], '2026-01-05T09:00:00', '2026-01-12T09:00:00'),
    ];
    const absences = [
      // Some sources write instants without milliseconds, or in a zone.
      {
        person: 'mona',
        start: '2026-01-11T00:00:00Z',
        end: '2026-01-20T00:00:00Z',
      },
      {
        person: 'mona',
        start: '2026-01-10T01:00:00+01:00',
        end: '2026-01-12T00:00:00Z',
      },
      {
        person: 'hubot',
        start: '2026-01-12T09:00:00Z',
        end: '2026-01-13T00:00:00Z',
      },
      {
        person: 'guest',
        start: '2026-01-01T00:00:00Z',
        end: '2026-02-01T00:00:00Z',
      },
    ];
    expect(conflictsOf(shifts, absences)).toEqual([
      {
        scheduleId: 'primary',
        person: 'mona',
        start: '2026-01-10T00:00:00.000Z',
        end: '2026-01-12T09:00:00.000Z',
      },
      {
        scheduleId: 'primary',
        person: 'mona',
        start: '2026-01-19T09:00:00.000Z',
        end: '2026-01-20T00:00:00.000Z',
      },
    ]);
  });

  it('tells none where nobody is away', () => {
    expect(
      conflictsOf(
        [shift(['mona'], '2026-01-05T09:00:00', '2026-01-12T09:00:00')],
        [],
      ),
    ).toEqual([]);
  });
});
