import fc from 'fast-check';
import { climb, paged, told } from './__testUtils__/climb';
import { POLICY, timedPolicies } from './__testUtils__/policies';
import { foldPage } from './foldPage';
import { nextStep } from './nextStep';

describe('nextStep', () => {
  it('climbs by the minutes of the severity, and again as the policy says', () => {
    const { steps, events } = climb(POLICY);
    expect(
      steps.map(step => [
        step.at.slice(11, 16),
        step.kind === 'level' ? `${step.round}.${step.level}` : step.kind,
      ]),
    ).toEqual([
      ['10:00', '0.0'],
      ['10:30', '0.1'],
      ['12:30', '0.2'],
      // The last level names no time: as long as the one before it.
      ['14:30', '1.0'],
      ['15:00', '1.1'],
      ['17:00', '1.2'],
      ['19:00', 'exhausted'],
    ]);
    expect(foldPage(events)).toMatchObject({ status: 'exhausted', round: 1 });
  });

  it('stays where the severity has no time', () => {
    const events = [
      paged(POLICY, 'S2'),
      ...told(0, 0, '2026-11-22T10:00:00.000Z', 'user:default/mona'),
    ];
    expect(nextStep(foldPage(events))).toBeUndefined();
  });

  it('waits for nobody where nobody could be told', () => {
    const at = '2026-11-22T10:00:05.000Z';
    for (const severity of POLICY.severities) {
      const page = foldPage([paged(POLICY, severity), ...told(0, 0, at)]);
      expect(nextStep(page)).toEqual({
        at,
        step: { kind: 'level', level: 1, round: 0 },
      });
    }
  });

  it('has nothing to do for a page that did not begin to climb', () => {
    expect(nextStep(foldPage([paged(POLICY)]))).toBeUndefined();
  });

  it('tells every level of every round once, in order, and then gives up', () => {
    fc.assert(
      fc.property(
        timedPolicies,
        fc.infiniteStream(fc.boolean()),
        (policy, stream) => {
          const there: boolean[] = [];
          const { steps } = climb(policy, () => {
            there.push(stream.next().value);
            return there.at(-1)!;
          });
          const rounds = Array.from({ length: policy.repeat + 1 }, (_, i) => i);
          expect(steps.map(({ at: _, ...step }) => step)).toEqual([
            ...rounds.flatMap(round =>
              policy.levels.map((_, level) => ({
                kind: 'level',
                level,
                round,
              })),
            ),
            { kind: 'exhausted' },
          ]);
          // A level that was told is waited for as long as it says; nobody is not waited for.
          steps.slice(1).forEach(({ at }, index) => {
            const minutes =
              policy.levels[index % policy.levels.length].escalateAfter.S1;
            expect(Date.parse(at) - Date.parse(steps[index].at)).toBe(
              there[index] ? minutes * 60_000 : 0,
            );
          });
        },
      ),
    );
  });

  it('does nothing more once somebody answered, whenever that is', () => {
    fc.assert(
      fc.property(
        timedPolicies,
        fc.nat(),
        fc.constantFrom('acknowledged' as const, 'resolved' as const),
        (policy, seed, kind) => {
          const { events } = climb(policy);
          const place = 1 + (seed % (events.length - 1));
          const { at } = events[place - 1];
          const answered = [
            ...events.slice(0, place),
            { kind, at, by: 'user:default/mona' },
            ...events.slice(place),
          ];
          const page = foldPage(answered);
          expect(page.status).toBe(kind);
          expect(page).not.toHaveProperty('escalatesAt');
          expect(nextStep(page)).toBeUndefined();
        },
      ),
    );
  });
});
