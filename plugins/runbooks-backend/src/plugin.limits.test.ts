import { component } from './__testUtils__/component';
import { startRunbooks } from './__testUtils__/startRunbooks';

describe('the size of what is sent', () => {
  it.each([
    ['calendar-feeds', 413],
    ['runs/none/automations/restart', 413],
    ['runs/none/actions', 400],
    ['entities/component/default/api/runbooks/none/runs', 400],
  ])('is limited by each route for itself: %s', async (path, status) => {
    const { post } = await startRunbooks({ entities: [component('api')] });
    const answer = await post(path).send({ text: 'x'.repeat(200_000) });
    expect(answer.status).toBe(status);
  });
});
