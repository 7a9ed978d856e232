import fc from 'fast-check';
import type { RunbookBlock, RunbookStep } from '../types';
import { runbookText } from './runbookText';

const step = (text: string, rest: Partial<RunbookStep> = {}): RunbookStep => ({
  id: text,
  text,
  code: [],
  steps: [],
  ...rest,
});

const runbook = (blocks: RunbookBlock[]) => ({
  sections: [
    { id: 's', title: 'Diagnosis', role: 'diagnosis' as const, blocks },
  ],
});

describe('runbookText', () => {
  it('keeps titles, steps, nested steps and commands, without the marks', () => {
    const text = runbookText(
      runbook([
        {
          kind: 'markdown',
          text: 'See **the [dashboard](https://a.test "A")**.\n\n- `one`\n- [x] two\n\n| a | b |\n|---|---|\n| c | d_e |',
        },
        {
          kind: 'steps',
          ordered: true,
          steps: [
            step('Read the *logs*', {
              body: '> They are <b>long</b>, <host>.',
              code: [{ language: 'sh', code: 'aws logs tail **' }],
              steps: [step('Look for ~~old~~ errors')],
            }),
          ],
        },
        { kind: 'code', code: { code: 'curl -I' } },
      ]),
    );
    expect(text.split('\n').map(line => line.trim())).toEqual([
      'Diagnosis',
      'See the dashboard.',
      'one',
      'two',
      'a b',
      'c d_e',
      'Read the logs',
      'They are long , <host>.',
      'aws logs tail **',
      'Look for old errors',
      'curl -I',
    ]);
  });

  it('loses no word, whatever marks stand around it', () => {
    const marks: ((word: string) => string)[] = [
      word => `*${word}*`,
      word => `**${word}**`,
      word => `\`${word}\``,
      word => `~~${word}~~`,
      word => `[${word}](https://example.com/${word})`,
      word => `|${word}|`,
      word => `\n- ${word}\n`,
      word => `\n1. [ ] ${word}\n`,
      word => `\n## ${word}\n`,
    ];
    const part = fc.record({
      word: fc.stringMatching(/^[a-z]{1,12}$/),
      mark: fc.constantFrom(...marks),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), parts => {
        const text = parts.map(({ word, mark }) => mark(word)).join(' ');
        const kept = runbookText(runbook([{ kind: 'markdown', text }]));
        expect(kept.split(/\s+/).slice(1)).toEqual(
          parts.map(({ word }) => word),
        );
      }),
    );
  });

  it.each(['[(', '[', ' ', '-', '- ', '|', '*', '<b '])(
    'takes a long line of %p as it comes',
    mark => {
      const text = `${mark.repeat(100_000)}word`;
      expect(runbookText(runbook([{ kind: 'markdown', text }]))).toMatch(
        /word$/,
      );
    },
  );

  it('is empty where nothing stands in it', () => {
    expect(runbookText({ sections: [] })).toBe('');
  });
});
