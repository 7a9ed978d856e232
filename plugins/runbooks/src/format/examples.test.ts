import { parseRunbooks } from '@callboard/backstage-plugin-runbooks-common';
import {
  alarmsLine,
  exampleRunbook,
  exampleSchedule,
  reviewedLine,
} from './examples';

const read = (markdown: string) => parseRunbooks(markdown, { path: 'a.md' });
const withFrontMatter = (line: string) =>
  read(`---\n${line}\n---\n\n${exampleRunbook}`).runbooks[0].meta;

describe('what the screens teach', () => {
  it('is a runbook with steps', () => {
    const { runbooks, diagnostics } = read(exampleRunbook);
    expect(runbooks).toHaveLength(1);
    expect(runbooks[0].kind).toBe('incident');
    expect(
      runbooks[0].sections.flatMap(({ blocks }) =>
        blocks.map(({ kind }) => kind),
      ),
    ).toContain('steps');
    expect(diagnostics.filter(({ level }) => level === 'problem')).toEqual([]);
  });

  it('is a procedure with a schedule', () => {
    const { runbooks, diagnostics } = read(
      `${exampleSchedule}\n\n${exampleRunbook}`,
    );
    expect(runbooks[0].kind).toBe('procedure');
    expect(runbooks[0].meta).toMatchObject({
      schedule: {
        rule: 'FREQ=WEEKLY;BYDAY=MO',
        time: '10:00',
        timeZone: 'Europe/Berlin',
      },
      duration: 30,
      role: 'team lead',
    });
    expect(diagnostics.filter(({ level }) => level === 'problem')).toEqual([]);
  });

  it.each(['shop-prod-5xx', 'a: "b" #c', "it's {odd}"])(
    'names the alarm %s',
    alarm => {
      expect(withFrontMatter(alarmsLine(alarm)).alarms).toEqual([alarm]);
    },
  );

  it('names the day of a review', () => {
    expect(withFrontMatter(reviewedLine('2026-11-22')).lastReviewed).toBe(
      '2026-11-22',
    );
  });
});
