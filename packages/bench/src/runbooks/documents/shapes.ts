import type { Dice } from './Dice';
import {
  bullets,
  command,
  orderedSteps,
  paragraph,
  table,
  taskList,
} from './passages';

/** How people lay a file of runbooks out. */
export interface Shape {
  name: string;
  /** What the file begins with. */
  head: (dice: Dice, title: string) => string;
  /** What is repeated until the file is long enough. */
  part: (dice: Dice, turn: number) => string;
}

const SECTIONS = [
  'Symptoms',
  'Impact',
  'Diagnosis',
  'Immediate Actions',
  'Resolution',
  'Verification',
  'Prevention',
  'Escalation',
  'Background',
];
const sectionOf = (turn: number) => SECTIONS[turn % SECTIONS.length];
const bodyOf = (dice: Dice) =>
  dice.pick([paragraph, bullets, orderedSteps, command, table])(dice);

export const shapes: Shape[] = [
  {
    name: 'front matter and headings',
    head: (dice, title) =>
      [
        '---',
        `severity: S${dice.between(1, 4)}`,
        `alarms: ['*-${dice.between(1, 99)}-errors', '*-latency']`,
        'owner: group:default/platform',
        'contacts: ["#incidents"]',
        `last_reviewed: 2026-0${dice.between(1, 9)}-01`,
        'review_every: 90d',
        '---',
        '',
        `# ${title}`,
      ].join('\n'),
    part: (dice, turn) => `## ${sectionOf(turn)}\n\n${bodyOf(dice)}`,
  },
  {
    name: 'procedure with ticks',
    head: (dice, title) =>
      `---\nschedule: { rule: FREQ=MONTHLY;BYDAY=${dice.between(
        1,
        4,
      )}MO, time: "10:00", timeZone: Europe/Zurich }\nduration: 45m\nrole: on-call engineer\n---\n\n# ${title}`,
    part: (dice, turn) =>
      `### Part ${turn + 1}\n\n${dice.pick([taskList, command])(dice)}`,
  },
  {
    name: 'several runbooks with bold labels',
    head: (dice, title) =>
      `# ${title}\n\n${paragraph(dice)}\n\n## Ground rules\n\n${bullets(dice)}`,
    part: (dice, turn) =>
      [
        `### ${turn + 1}. Trouble ${turn + 1}`,
        `**Symptoms**:\n${bullets(dice)}`,
        `**Diagnosis**:\n${command(dice)}`,
        `**Resolution Steps**:\n${orderedSteps(dice)}`,
        `**Prevention**:\n${bullets(dice)}`,
        '---',
      ].join('\n\n'),
  },
  {
    name: 'numbered headings, every step a one',
    head: (_dice, title) => `${title}\n${'='.repeat(title.length)}`,
    part: (dice, turn) =>
      `## ${turn + 1}. ${sectionOf(turn)}\n\n${dice.pick([
        paragraph,
        (own: Dice) => orderedSteps(own, () => 1),
      ])(dice)}`,
  },
  {
    name: 'prose, tables and HTML',
    head: (dice, title) =>
      `<!-- Reviewed in spring -->\n# ${title}\n\n<details><summary>Why</summary>\n\n${paragraph(
        dice,
      )}\n\n</details>`,
    part: (dice, turn) =>
      `${turn % 3 === 0 ? `## Notes ${turn}\n\n` : ''}${dice.pick([
        table,
        paragraph,
        (own: Dice) => `> ${paragraph(own).replaceAll('\n', '\n> ')}`,
        () => '```mermaid\ngraph TD; A-->B; B-->C;\n```',
      ])(dice)}`,
  },
];
