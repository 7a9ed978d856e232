import fc from 'fast-check';

const word = fc.stringMatching(/^[a-z]{3,8}$/);
const words = fc
  .array(word, { minLength: 1, maxLength: 5 })
  .map(each => each.join(' '));

const inline = fc.oneof(
  { weight: 4, arbitrary: words },
  words.map(text => `**${text}**`),
  words.map(text => `*${text}*`),
  words.map(text => `\`${text}\``),
  fc.tuple(words, word).map(([text, name]) => `[${text}](./${name}.md)`),
  words.map(text => `[${text}][1]`),
  fc.tuple(words, word).map(([text, name]) => `![${text}](${name}.png)`),
  words.map(text => `<b>${text}</b>`),
  word.map(name => `{{${name}}}`),
  words.map(text => `${text}[^1]`),
  word.map(name => `[Do](automation:${name})`),
);
const line = fc
  .array(inline, { minLength: 1, maxLength: 3 })
  .map(parts => parts.join(' '));
const paragraph = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .map(lines => lines.join('\n'));

const known = fc.constantFrom(
  ...['Symptoms', 'Meaning', 'Impact', 'Diagnosis', 'Resolution Steps'],
  ...['Verification', 'Prevention', 'Escalation', 'Checklist', 'Overview'],
);
const code = fc
  .tuple(
    fc.constantFrom('```', '~~~~'),
    fc.constantFrom('', 'bash', 'SQL', 'yaml title'),
    words,
  )
  .map(([fence, info, text]) => `${fence}${info}\n${text}\n${fence}`);

const indent = (text: string, by: number) =>
  text
    .split('\n')
    .map((each, index) => (index && each ? ' '.repeat(by) + each : each))
    .join('\n');

const itemContent = fc
  .tuple(line, fc.array(fc.oneof(code, paragraph), { maxLength: 2 }))
  .map(([first, more]) => [first, ...more].join('\n\n'));

const { list } = fc.letrec<{ list: string }>(tie => ({
  list: fc
    .tuple(
      fc.constantFrom('- ', '* ', '1. ', '2) ', '- [ ] ', '- [x] '),
      fc.array(
        fc.tuple(
          itemContent,
          fc.option(tie('list'), { nil: undefined, depthSize: 'small' }),
        ),
        { minLength: 1, maxLength: 3 },
      ),
      fc.boolean(),
    )
    .map(([mark, items, loose]) =>
      items
        .map(
          ([content, nested]) =>
            mark +
            indent(
              nested ? `${content}\n${nested}` : content,
              mark.startsWith('-') || mark.startsWith('*') ? 2 : 3,
            ),
        )
        .join(loose ? '\n\n' : '\n'),
    ),
}));

const heading = fc
  .tuple(
    fc.integer({ min: 1, max: 6 }),
    fc.oneof(known, line, words),
    fc.constantFrom('', '', '1. ', '2. ', 'Step 3: '),
  )
  .map(([depth, text, number]) => `${'#'.repeat(depth)} ${number}${text}`);

const label = fc
  .tuple(
    fc.oneof(known, words),
    fc.constantFrom('**%**:', '**%:**', '**%**', '**%:** more to say', '%:'),
  )
  .map(([text, shape]) => shape.replace('%', text));

const block = fc.oneof(
  { weight: 3, arbitrary: heading },
  { weight: 2, arbitrary: label },
  { weight: 3, arbitrary: list },
  { weight: 2, arbitrary: code },
  { weight: 2, arbitrary: paragraph },
  fc.tuple(known, line).map(([name, text]) => `${name}\n=====\n${text}`),
  line.map(text => `> ${text}`),
  fc
    .tuple(word, word, line)
    .map(([a, b, cell]) => `| ${a} | ${b} |\n|---|---|\n| x | ${cell} |`),
  words.map(text => `<div>${text}</div>`),
  words.map(text => `<!-- ${text} -->`),
  words.map(text => `[^1]: ${text}`),
  fc.tuple(word, words).map(([name, text]) => `[1]: ${name}.md "${text}"`),
  fc.constant('---'),
  words.map(text => `    ${text}`),
);

const frontMatter = fc
  .array(fc.tuple(word, words), { maxLength: 3 })
  .map(pairs => [...new Map(pairs)])
  .map(pairs =>
    pairs.length
      ? `---\n${pairs
          .map(([key, text]) => `x_${key}: '${text}'`)
          .join('\n')}\n---\n`
      : '',
  );

/** Markdown such as people write it, of made-up words of three letters and more. */
export const composedMarkdown = fc
  .tuple(
    frontMatter,
    fc.array(fc.tuple(block, fc.constantFrom('\n', '\n\n')), { maxLength: 25 }),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([front, blocks, lineEnd]) =>
    (front + blocks.map(parts => parts.join('')).join('')).replace(
      /\n/g,
      lineEnd,
    ),
  );
