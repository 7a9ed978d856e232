import fc from 'fast-check';
import { logTail } from './logTail';
import { readEnd } from './readEnd';

const line = (second: number, text: string) =>
  `2026-11-20T00:00:${String(second).padStart(2, '0')}.1234567Z ${text}`;

describe('logTail', () => {
  it('ends with what went wrong, not with the cleaning up', () => {
    const log = [
      line(1, '##[group]Run npm ci'),
      line(1, '##[endgroup]'),
      line(2, '\u001b[31mnpm error\u001b[0m missing script'),
      line(3, '##[error]Process completed with exit code 1.'),
      line(4, 'Post job cleanup.'),
      ...Array.from({ length: 90 }, (_, n) => line(5, `clean ${n}`)),
    ].join('\r\n');
    expect(logTail(log, { lines: 60 })).toEqual([
      'Run npm ci',
      '',
      'npm error missing script',
      'Error: Process completed with exit code 1.',
      'Post job cleanup.',
      'clean 0',
      'clean 1',
    ]);
  });

  it('looks at the failed step where its times are known', () => {
    const log = [
      line(1, '##[error]of an earlier step that may fail'),
      line(5, 'deploying'),
      line(6, '##[error]of the step'),
      line(9, '##[error]of a later step'),
    ].join('\n');
    expect(
      logTail(log, {
        lines: 60,
        from: '2026-11-20T00:00:05Z',
        to: '2026-11-20T00:00:06Z',
      }),
    ).toEqual(['deploying', 'Error: of the step']);
  });

  it('shows the end where no error is marked', () => {
    expect(logTail('one\ntwo\nthree\n', { lines: 2 })).toEqual([
      'two',
      'three',
    ]);
  });

  it('stays within its bounds and lets no escape through', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string(), fc.constant('\u001b[1;31mred\u001b[0m')),
          { maxLength: 100 },
        ),
        fc.integer({ min: 1, max: 60 }),
        (texts, lines) => {
          const tail = logTail(
            texts.map((text, n) => line(n % 60, text)).join('\n'),
            { lines },
          );
          expect(tail.length).toBeLessThanOrEqual(lines);
          expect(tail.join('\n')).not.toContain('\u001b[1;31m');
          tail.forEach(one => expect(one.length).toBeLessThanOrEqual(501));
        },
      ),
    );
  });
});

describe('readEnd', () => {
  it('keeps the last bytes, however they arrive', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 20 })),
        fc.integer({ min: 1, max: 50 }),
        async (chunks, most) => {
          const stream = new ReadableStream<Uint8Array>({
            start(controller) {
              chunks.forEach(chunk => controller.enqueue(chunk));
              controller.close();
            },
          });
          expect(await readEnd(stream, most)).toBe(
            Buffer.concat(chunks).subarray(-most).toString('utf8'),
          );
        },
      ),
    );
  });
});
