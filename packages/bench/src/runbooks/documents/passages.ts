import type { Dice } from './Dice';

const FENCE = '```';
const THINGS = [
  'checkout',
  'the queue of orders',
  'search',
  'the mail worker',
  'the replica in the second region',
  'the certificate of the edge',
  'sign-in',
  'the nightly export',
];
const STATES = [
  'answers late',
  'refuses connections',
  'is out of memory',
  'throws errors for one customer in ten',
  'has not reported since the last deployment',
  'fills its disk',
];
const DOINGS = [
  'Compare',
  'Read the log of',
  'Restart',
  'Scale out',
  'Roll back',
  'Ask the owner of',
  'Take a snapshot of',
  'Drain',
];
const COMMANDS: [string, string][] = [
  ['bash', 'kubectl rollout restart deployment/{{service}} -n {{environment}}'],
  ['bash', 'aws logs tail /aws/lambda/{{stack}} --since 1h --format short'],
  ['bash', 'aws s3 rm s3://exports-{{environment}}/tmp --recursive'],
  ['sh', 'curl -sS -o /dev/null -w "%{http_code}" https://$HOST/health'],
  [
    'sql',
    "SELECT state, count(*) FROM orders WHERE state <> 'done' GROUP BY 1;",
  ],
  ['sql', 'DELETE FROM sessions WHERE expires_at < now();'],
  ['yaml', 'replicas: 4\nresources:\n  limits: { memory: 1Gi }'],
  ['', 'ERROR 2026-01-31T02:13:07Z pool exhausted after 30000 ms'],
];

/** A sentence with the marks that people use: code, emphasis, links. */
export function sentence(dice: Dice): string {
  const text = `${dice.pick(DOINGS)} ${dice.pick(THINGS)} when ${dice.pick(
    THINGS,
  )} ${dice.pick(STATES)}`;
  return dice.pick([
    `${text}.`,
    `${text}; see [the dashboard](https://dashboards.example.com/d/${dice.between(
      100,
      999,
    )}).`,
    `**First:** ${text}.`,
    `${text}, but *not* in \`prod\` during a freeze.`,
    `${text} (${dice.between(2, 40)} minutes), \`retries=${dice.between(
      1,
      9,
    )}\`.`,
  ]);
}

export function paragraph(dice: Dice): string {
  return lines(dice.between(2, 5), () => sentence(dice));
}

/** A fenced block, indented as far as its step asks for. */
export function command(dice: Dice, indent = ''): string {
  const [language, code] = dice.pick(COMMANDS);
  return [`${FENCE}${language}`, ...code.split('\n'), FENCE]
    .map(line => indent + line)
    .join('\n');
}

/** Steps, some with a command or with steps below. */
export function orderedSteps(dice: Dice, numberOf = (turn: number) => turn) {
  return lines(dice.between(3, 9), turn => {
    const mark = `${numberOf(turn)}. `;
    const indent = ' '.repeat(mark.length);
    return dice.pick([
      `${mark}${sentence(dice)}`,
      `${mark}${sentence(dice)}\n\n${command(dice, indent)}\n`,
      `${mark}${sentence(dice)}\n${indent}- ${sentence(
        dice,
      )}\n${indent}- ${sentence(dice)}`,
    ]);
  });
}

export function taskList(dice: Dice): string {
  return lines(
    dice.between(4, 12),
    () => `- [${dice.pick([' ', ' ', 'x'])}] ${sentence(dice)}`,
  );
}

export function bullets(dice: Dice): string {
  return lines(dice.between(2, 6), () => `- ${sentence(dice)}`);
}

export function table(dice: Dice): string {
  const rows = lines(
    dice.between(3, 8),
    () =>
      `| ${dice.pick(THINGS)} | ${dice.pick(STATES)} | \`S${dice.between(
        1,
        4,
      )}\` |`,
  );
  return `| What | How it shows | Severity |\n| ---- | ------------ | -------- |\n${rows}`;
}

function lines(count: number, line: (turn: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index + 1)).join(
    '\n',
  );
}
