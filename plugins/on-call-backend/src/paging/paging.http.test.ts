import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { startPaging, PAGES_OF_API } from './__testUtils__/startPaging';
import { API, MONA } from './__testUtils__/testBook';

describeOnEachDatabase('a page', () => {
  it('is stored, told to the first level at once, and acknowledged', async () => {
    const { page, read, as, sent, signals, events, auditor, audit } =
      await startPaging();
    const made = await page();
    expect(made).toMatchObject({
      entityRef: API,
      policyId: 'file-default',
      severity: 'S1',
      summary: 'The API answers nobody',
      createdBy: 'user:default/caller',
      createdAt: '2026-11-22T10:00:00.000Z',
      status: 'open',
      level: 0,
      may: { acknowledge: true, resolve: true },
    });
    expect(sent).toEqual([
      {
        recipients: { type: 'entity', entityRef: MONA },
        payload: {
          title: 'S1 API: The API answers nobody',
          description:
            'Paged by caller · Primary · acknowledge it once you are on it',
          link: `/catalog/default/component/api/on-call?page=${made.id}`,
          severity: 'critical',
          topic: 'on-call',
          scope: `on-call page ${made.id} level 0`,
        },
      },
    ]);
    expect(await read(made.id)).toMatchObject({
      status: 'open',
      escalatesAt: '2026-11-22T10:30:00.000Z',
      deliveries: [
        {
          level: 0,
          round: 0,
          person: MONA,
          via: 'notification',
          state: 'sent',
          at: '2026-11-22T10:00:00.000Z',
        },
      ],
      people: { [MONA]: { name: 'Mona' } },
    });
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'on-call-page',
        severityLevel: 'medium',
        meta: { entityRef: API },
      }),
    );
    expect(audit.success).toHaveBeenCalledWith({
      meta: { pageId: made.id, policyId: 'file-default', severity: 'S1' },
    });
    expect(signals.slice(0, 2)).toEqual([`on-call:${API}`, 'on-call']);

    const { body } = await as('mona')
      .post(`pages/${made.id}/acknowledge`)
      .expect(200);
    expect(body).toMatchObject({
      status: 'acknowledged',
      acknowledgedBy: MONA,
    });
    const { body: again } = await as('hubot')
      .post(`pages/${made.id}/acknowledge`)
      .expect(200);
    expect(again).toEqual(body);
    expect(events.map(({ eventPayload }: any) => eventPayload.kind)).toEqual([
      'created',
      'acknowledged',
    ]);
    const { body: listed } = await as('caller').get(PAGES_OF_API).expect(200);
    expect(listed.items).toMatchObject([
      { id: made.id, status: 'acknowledged', acknowledgedBy: MONA },
    ]);
  });
});
