import type { Shift } from '@callboard/backstage-plugin-on-call-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Settings } from 'luxon';
import { renderScreen } from '../../__testUtils__';
import { hubot, mona, people } from '../../fixtures';
import { spanOfDays } from '../../format/timeline';
import { ChangesProvider } from '../Changes';
import { OnCallScope } from '../Scope';
import { Timeline } from './Timeline';

const shifts: Shift[] = [
  {
    start: '2026-03-27T09:00:00Z',
    end: '2026-03-29T08:00:00Z',
    people: [mona],
  },
  { start: '2026-03-29T08:00:00Z', end: '2026-03-29T20:00:00Z', people: [] },
  {
    start: '2026-03-29T20:00:00Z',
    end: '2026-03-31T08:00:00Z',
    people: [hubot],
  },
  {
    start: '2026-03-31T08:00:00Z',
    end: '2026-04-02T08:00:00Z',
    people: [],
    unknown: true,
  },
];

function show() {
  const span = spanOfDays(
    Date.parse('2026-03-27T12:00:00Z'),
    'Europe/London',
    7,
  );
  renderScreen(
    <OnCallScope people={people} mayOverride={false} onChange={() => {}}>
      <ChangesProvider>
        <Timeline
          label="The week"
          span={span}
          rows={[
            {
              schedule: {
                id: 'primary',
                title: 'Primary',
                timeZone: 'America/New_York',
              },
              source: 'PagerDuty',
              shifts,
            },
          ]}
        />
      </ChangesProvider>
    </OnCallScope>,
  );
  return screen.findByRole('group', { name: 'The week' });
}

describe('Timeline', () => {
  beforeAll(() => {
    Settings.defaultZone = 'Europe/London';
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-03-28T12:00:00Z'));
  });
  afterAll(() => {
    Settings.defaultZone = 'system';
    jest.restoreAllMocks();
  });

  it('names everybody and every time, in the viewer’s zone and the schedule’s', async () => {
    const bars = within(await show()).getAllByRole('button');
    expect(bars.map(bar => bar.getAttribute('aria-label'))).toEqual([
      'Mona Lisa: Fri 09:00 – Sun 09:00 (1 d 23 h); Fri 05:00 – Sun 04:00 in New York',
      'Nobody: Sun 09:00 – Sun 21:00 (12 h); Sun 04:00 – Sun 16:00 in New York',
      'Hubot: Sun 21:00 – Tue 09:00 (1 d 12 h); Sun 16:00 – Tue 04:00 in New York',
      'Not known: Tue 09:00 – Thu 09:00 (2 d); Tue 04:00 – Thu 04:00 in New York',
    ]);
    expect(bars.map(bar => bar.dataset.kind)).toEqual([
      'people',
      'gap',
      'people',
      'unknown',
    ]);
  });

  it('places bars by time that passes in a week that has 167 hours', async () => {
    const [first] = within(await show()).getAllByRole('button');
    expect(parseFloat(first.style.left)).toBeCloseTo((9 / 167) * 100);
    expect(parseFloat(first.style.width)).toBeCloseTo((47 / 167) * 100);
  });

  it('says holes in words, and leads to them', async () => {
    await show();
    expect(screen.getByText('Nobody is on call in 1 hole')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Primary: Sun 09:00 – Sun 21:00 (12 h)',
      }),
    );
    expect(
      screen.getByRole('region', { name: 'The shift that you picked' }),
    ).toHaveTextContent('Nobody · Primary');
  });

  it('tells exact times to the keyboard', async () => {
    const [first] = within(await show()).getAllByRole('button');
    // The list of holes comes before.
    await userEvent.tab();
    await userEvent.tab();
    expect(first).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    const details = screen.getByRole('region', {
      name: 'The shift that you picked',
    });
    expect(details).toHaveTextContent('Fri 09:00 – Sun 09:00 (1 d 23 h)');
    expect(details).toHaveTextContent('Fri 05:00 – Sun 04:00 in New York');
    await userEvent.click(
      within(details).getByRole('button', { name: 'Put the shift away' }),
    );
    expect(details).not.toBeInTheDocument();
  });

  it('says of what is not known that it is not nobody', async () => {
    const bars = within(await show()).getAllByRole('button');
    await userEvent.click(bars[3]);
    expect(
      screen.getByRole('region', { name: 'The shift that you picked' }),
    ).toHaveTextContent(
      'PagerDuty has told nothing about this time. That does not mean that nobody is.',
    );
  });

  it('is a list by day on a phone', async () => {
    const matchMedia = (query: string) => ({
      matches: query.includes('max-width'),
      media: query,
      addListener: () => {},
      removeListener: () => {},
      addEventListener: () => {},
      removeEventListener: () => {},
    });
    const before = window.matchMedia;
    Object.assign(window, { matchMedia });
    try {
      const list = within(await show());
      expect(
        list.getAllByRole('heading').map(heading => heading.textContent),
      ).toEqual(['Friday 27 March', 'Sunday 29 March', 'Tuesday 31 March']);
      expect(
        list.getAllByRole('button').map(button => button.textContent?.trim()),
      ).toEqual([
        'Mona LisaFri 09:00 – Sun 09:00 (1 d 23 h)',
        'NobodySun 09:00 – Sun 21:00 (12 h)',
        'HubotSun 21:00 – Tue 09:00 (1 d 12 h)',
        'Not knownTue 09:00 – Thu 09:00 (2 d)',
      ]);
    } finally {
      Object.assign(window, { matchMedia: before });
    }
  });
});
