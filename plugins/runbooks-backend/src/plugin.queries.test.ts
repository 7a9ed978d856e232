import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { component, treeOfComponent } from './__testUtils__/component';
import { FakeUrlReader } from './__testUtils__/FakeUrlReader';
import { markdown } from './__testUtils__/markdown';
import { startRunbooks } from './__testUtils__/startRunbooks';

const SCHEDULE =
  'schedule: { rule: FREQ=WEEKLY;BYDAY=MO, time: "10:00", timeZone: UTC }';
const OLD = ['last_reviewed: 2020-01-01', 'review_every: 30 days'];

/** Each with a stale runbook and a procedure. */
async function start(entities: number) {
  const reader = new FakeUrlReader();
  const names = Array.from({ length: entities }, (_, index) => `e${index}`);
  for (const name of names) {
    reader.trees.set(treeOfComponent(name), {
      'docs/runbooks/old.md': markdown('Old', OLD),
      'docs/runbooks/weekly.md': markdown('Weekly', [SCHEDULE]),
    });
  }
  const backend = await startRunbooks({
    reader,
    entities: names.map(name => component(name)),
  });
  await backend.sync();
  /** How many statements an answer takes, and which. */
  const statementsOf = async (path: string) => {
    const statements: string[] = [];
    const listen = ({ sql }: { sql: string }) => statements.push(sql);
    backend.knex.on('query', listen);
    const { body } = await backend.get(path).expect(200);
    backend.knex.removeListener('query', listen);
    return { statements, body };
  };
  return { ...backend, statementsOf };
}

const OF_TEXT = /(from|join) ["`]?runbooks\b/;

describeOnEachDatabase('lists of many entities', () => {
  it.each([
    ['portfolio?limit=40', 2],
    ['procedures', 2],
    ['gaps', 3],
  ])('ask as much for 20 as for 2, and for no text: %s', async (path, most) => {
    const backend = await start(20);
    const first = await (await start(2)).statementsOf(path);
    const firstOfMany = await backend.statementsOf(path);
    expect(firstOfMany.statements).toHaveLength(first.statements.length);
    // From then on, from views.
    const many = await backend.statementsOf(path);
    expect(many.body).toEqual(firstOfMany.body);
    const lengths = Object.values<unknown>(many.body).flatMap(list =>
      Array.isArray(list) ? [list.length] : [],
    );
    expect(Math.max(...lengths)).toBeGreaterThanOrEqual(20);
    expect(many.statements).toHaveLength(most);
    expect(
      [...firstOfMany.statements, ...many.statements].filter(sql =>
        OF_TEXT.test(sql),
      ),
    ).toEqual([]);
  });
});

describeOnEachDatabase('the runbooks of an entity', () => {
  it('are listed without their text, and one is read with its own alone', async () => {
    const { statementsOf } = await start(1);
    const tab = 'entities/component/default/e0/runbooks';
    const first = await statementsOf(tab);
    expect(first.body.runbooks).toHaveLength(2);
    expect(first.statements.filter(sql => OF_TEXT.test(sql))).toEqual([]);
    const list = await statementsOf(tab);
    expect(list.body).toEqual(first.body);
    expect(list.statements).toHaveLength(1);
    const one = await statementsOf(`${tab}/${list.body.runbooks[0].id}`);
    expect(one.body.runbook.sections).not.toEqual([]);
    expect(one.statements.filter(sql => OF_TEXT.test(sql))).toHaveLength(1);
    expect(one.statements).toHaveLength(1);
  });
});
