import { fillVariables } from '../render';
import type {
  AutomationState,
  RunDetails,
  RunNote,
  RunOutcome,
  RunReasonKind,
} from '../types';
import { escapeMarkdown } from './escapeMarkdown';
import { flattenSteps, type PlacedStep } from './flattenSteps';
import { summarizeProgress } from './summarizeProgress';

const REASONS: Record<RunReasonKind, string> = {
  alarm: 'Alarm',
  incident: 'Incident',
  procedure: 'Procedure',
  drill: 'Drill',
};

const OUTCOMES: Record<RunOutcome, string> = {
  worked: 'Worked',
  'did-not-work': 'Did not work',
  abandoned: 'Abandoned',
};

const STATES: Record<AutomationState, string> = {
  dispatching: 'being started',
  queued: 'queued',
  in_progress: 'in progress',
  success: 'succeeded',
  failure: 'failed',
  cancelled: 'cancelled',
  unknown: 'unknown',
};

/**
 * A run as Markdown, to be kept with an incident or a review: who, when, where
 * and why, every step with its tick and notes, automations and the outcome.
 *
 * @remarks
 * What people typed is escaped, so that it reads as they typed it and changes
 * nothing of the structure. Instants are in UTC.
 *
 * @public
 */
export function exportRun(run: RunDetails): string {
  const loose = looseNotes(run);
  const lines = [
    `# ${escapeMarkdown(run.runbookTitle) || 'Runbook'}`,
    '',
    ...facts(run),
    ...steps(run),
    ...(loose.length ? ['', '## Notes', ''] : []),
    ...loose.flatMap(({ text, by, at }) => [
      `- ${instant(at)}, ${escapeMarkdown(by)}:`,
      ...quoted(text, '  '),
    ]),
    ...automations(run),
  ];
  return `${lines.join('\n')}\n`;
}

function facts(run: RunDetails): string[] {
  const { reason, finished, state } = run;
  const { ticked, of } = summarizeProgress(run.runbook, state);
  const why = [reason.text, reason.reference].filter(Boolean).join(', ');
  const fact = (name: string, value: string | undefined) =>
    value ? [`- **${name}:** ${value}`] : [];
  return [
    ...fact('Entity', escapeMarkdown(run.entityRef)),
    ...fact('Environment', run.environment && escapeMarkdown(run.environment)),
    ...fact(
      'Reason',
      REASONS[reason.kind] + (why ? `: ${escapeMarkdown(why)}` : ''),
    ),
    ...fact(
      'Started',
      `${instant(run.startedAt)} by ${escapeMarkdown(run.startedBy)}`,
    ),
    ...fact(
      'Finished',
      finished
        ? `${instant(finished.at)} by ${escapeMarkdown(
            finished.by,
          )}, after ${elapsed(run.startedAt, finished.at)}`
        : 'not yet',
    ),
    ...fact(
      'Outcome',
      finished &&
        OUTCOMES[finished.outcome] +
          (finished.text ? `: ${escapeMarkdown(finished.text)}` : ''),
    ),
    ...fact('Took part', state.participants.map(escapeMarkdown).join(', ')),
    ...fact('Steps', `${ticked} of ${of}`),
    ...fact('Runbook', link(run.source.path, run.source.url)),
    ...fact('Version', `\`${run.contentHash.replace(/[^\w-]/g, '')}\``),
  ];
}

function steps(run: RunDetails): string[] {
  const all = flattenSteps(run.runbook);
  return all.flatMap((placed, index) => {
    const { section } = placed;
    const opens = section !== all[index - 1]?.section;
    return [
      ...(opens
        ? ['', `## ${escapeMarkdown(section.title) || 'Steps'}`, '']
        : []),
      ...step(run, placed),
    ];
  });
}

function step(
  { state, variables }: RunDetails,
  { step: { id, text }, depth, ordered }: PlacedStep,
): string[] {
  const mark = ordered ? '1. ' : '- ';
  const indent = ' '.repeat(mark.length).repeat(depth);
  const touched = Object.hasOwn(state.steps, id) ? state.steps[id] : undefined;
  const told =
    touched &&
    ` (${touched.ticked ? '' : 'unticked '}${instant(
      touched.at,
    )}, ${escapeMarkdown(touched.by)})`;
  return [
    // Its author's own Markdown, which the parser took for one paragraph.
    `${indent}${mark}[${touched?.ticked ? 'x' : ' '}] ${
      fillVariables(text, variables).text.replace(/\s+/g, ' ').trim() || 'Step'
    }${told ?? ''}`,
    ...state.notes
      .filter(note => note.stepId === id)
      .flatMap(note =>
        quoted(
          note.text,
          indent + ' '.repeat(mark.length),
          `${instant(note.at)}, ${escapeMarkdown(note.by)}:`,
        ),
      ),
  ];
}

function looseNotes({ runbook, state }: RunDetails): RunNote[] {
  const known = new Set(flattenSteps(runbook).map(({ step: { id } }) => id));
  return state.notes.filter(
    ({ stepId }) => stepId === undefined || !known.has(stepId),
  );
}

function automations({ state }: RunDetails): string[] {
  if (!state.automations.length) {
    return [];
  }
  return [
    '',
    '## Automations',
    '',
    ...state.automations.map(
      one =>
        `- ${escapeMarkdown(one.name)}: ${STATES[one.state]} (${instant(
          one.at,
        )}). ${escapeMarkdown(one.text)} Started ${instant(
          one.startedAt,
        )} by ${escapeMarkdown(one.by)}.${
          one.url ? ` ${link('Workflow run', one.url)}` : ''
        }`,
    ),
  ];
}

function quoted(text: string, indent: string, head?: string): string[] {
  const lines = [
    ...(head ? [head] : []),
    ...text.split(/\r\n|[\n\r\u2028\u2029]/).map(escapeMarkdown),
  ];
  return lines.map((line, index) => {
    // A backslash at the end breaks the line, where something is to follow.
    const breaks = line && lines[index + 1];
    return `${indent}> ${line}${breaks ? '\\' : ''}`.trimEnd();
  });
}

function link(text: string, url: string): string {
  return /^https?:\/\//i.test(url)
    ? `[${escapeMarkdown(text)}](<${url.replace(
        /[\s<>\\]/g,
        encodeURIComponent,
      )}>)`
    : escapeMarkdown(text);
}

function instant(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`;
}

function elapsed(from: string, to: string): string {
  const minutes = Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
  if (minutes < 1) {
    return 'less than a minute';
  }
  const hours = Math.floor(minutes / 60);
  return hours ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
}
