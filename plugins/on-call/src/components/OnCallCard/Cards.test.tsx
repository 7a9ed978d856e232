import type { Entity } from '@backstage/catalog-model';
import type {
  EntityOnCall,
  OnCallApi,
} from '@callboard/backstage-plugin-on-call-common';
import { screen, waitFor, within } from '@testing-library/react';
import { renderScreen } from '../../__testUtils__';
import {
  clock,
  desertedFixture,
  entityOnCallFixture,
  entityRef,
  mona,
  myOnCallFixture,
  personShiftsFixture,
} from '../../fixtures';
import { GroupOnCallCard } from '../GroupOnCallCard';
import { MyNextShift } from '../MyNextShift';
import { UserShiftsCard } from '../UserShiftsCard';
import { OnCallCard } from './OnCallCard';

const tab = '/catalog/default/component/ec2-manager-api/on-call';
const answer = (value: EntityOnCall): Partial<OnCallApi> => ({
  getOnCall: async () => value,
});
const of = (kind: string, name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
});

describe('OnCallCard', () => {
  it('says who answers first, until when, and calls them', async () => {
    renderScreen(<OnCallCard />);
    const row = await screen.findByRole('listitem');
    expect(row).toHaveTextContent(/Primary.*Mona Lisa.*until Mon/);
    expect(
      within(row).getByRole('link', { name: /^Call Mona Lisa/ }),
    ).toHaveAttribute('href', 'tel:+15550102');
    expect(
      screen.getByRole('link', { name: /Escalation and the coming two weeks/ }),
    ).toHaveAttribute('href', tab);
  });

  it('is loud where nobody is on call', async () => {
    renderScreen(<OnCallCard />, { api: answer(desertedFixture(new Date())) });
    const chip = (await screen.findByText('Nobody is on call')).closest(
      '[data-tone]',
    );
    expect(chip).toHaveAttribute('data-tone', 'danger');
    expect(
      screen.queryByRole('link', { name: /^Call/ }),
    ).not.toBeInTheDocument();
  });

  it('lists the schedules where no policy orders them', async () => {
    renderScreen(<OnCallCard />, {
      api: answer(entityOnCallFixture(new Date(), { policies: [] })),
    });
    expect(await screen.findAllByRole('listitem')).toHaveLength(2);
  });

  it.each([
    [{ kind: 'not-configured', entityRef, missing: [] }, /Nobody says who/],
    [{ kind: 'invalid-definition', entityRef, problems: [] }, /cannot be read/],
    [{ kind: 'pending', entityRef }, /is being read/],
  ] as [EntityOnCall, RegExp][])(
    'says why there is nothing: %j',
    async (value, words) => {
      renderScreen(<OnCallCard />, { api: answer(value) });
      expect(await screen.findByText(words)).toBeInTheDocument();
    },
  );
});

describe('UserShiftsCard', () => {
  it('says when a User is on call', async () => {
    const getShiftsOf = jest.fn(async (_ref: string) => ({
      shifts: personShiftsFixture(new Date()),
    }));
    renderScreen(<UserShiftsCard />, {
      entity: of('User', 'mona'),
      api: { getShiftsOf },
    });
    expect(await screen.findAllByRole('listitem')).toHaveLength(2);
    expect(getShiftsOf.mock.calls[0][0]).toBe(mona);
  });

  it('says so where they are not', async () => {
    renderScreen(<UserShiftsCard />, {
      entity: of('User', 'mona'),
      api: { getShiftsOf: async () => ({ shifts: [] }) },
    });
    expect(
      await screen.findByText('On call nowhere in the next 30 days.'),
    ).toBeInTheDocument();
  });
});

describe('GroupOnCallCard', () => {
  it('asks for what the Group owns', async () => {
    const getSchedules = jest.fn(async () => ({
      items: [],
      people: {},
      totalItems: 0,
    }));
    renderScreen(<GroupOnCallCard />, {
      entity: of('Group', 'cloud-tools'),
      api: { getSchedules },
    });
    expect(
      await screen.findByText('No schedule of what this group owns.'),
    ).toBeInTheDocument();
    expect(getSchedules).toHaveBeenCalledWith(
      { owner: ['group:default/cloud-tools'], limit: 5 },
      expect.anything(),
    );
  });

  it('puts nobody first, and leads to the rest', async () => {
    renderScreen(<GroupOnCallCard />, { entity: of('Group', 'cloud-tools') });
    const [first] = await screen.findAllByRole('listitem');
    expect(first).toHaveTextContent(/Website.*Nobody is on call/);
    expect(screen.getByRole('link', { name: /All of them/ })).toHaveAttribute(
      'href',
      '/on-call?owner=group%3Adefault%2Fcloud-tools',
    );
  });
});

describe('MyNextShift', () => {
  it('says that one is on call now', async () => {
    renderScreen(<MyNextShift />);
    expect(await screen.findByText('You are on call now')).toBeInTheDocument();
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    expect(
      screen.getByRole('link', { name: 'All of your shifts' }),
    ).toHaveAttribute('href', '/on-call?view=mine');
  });

  it('else when one is next', async () => {
    const [, next] = personShiftsFixture(new Date());
    renderScreen(<MyNextShift />, {
      api: {
        getMine: async () => myOnCallFixture(new Date(), { shifts: [next] }),
      },
    });
    expect(await screen.findByText('Your next shift')).toBeInTheDocument();
  });

  it('does not call what is over a shift', async () => {
    const { hours } = clock(new Date());
    const [shift] = personShiftsFixture(new Date());
    renderScreen(<MyNextShift />, {
      api: {
        getMine: async () =>
          myOnCallFixture(new Date(), {
            shifts: [{ ...shift, start: hours(-9), end: hours(-1) }],
          }),
      },
    });
    expect(
      await screen.findByText('You are on call nowhere in the next 90 days.'),
    ).toBeInTheDocument();
  });

  it('does without the page over all schedules', async () => {
    renderScreen(<MyNextShift />, { page: false });
    expect(await screen.findByText('You are on call now')).toBeInTheDocument();
    await waitFor(() =>
      expect(
        screen.queryByRole('link', { name: 'All of your shifts' }),
      ).not.toBeInTheDocument(),
    );
  });
});
