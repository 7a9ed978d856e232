/** One line of a job's log, without its decoration. */
interface LogLine {
  at?: number;
  text: string;
  isError: boolean;
}

const TIMESTAMP = /^\uFEFF?(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z) ?/;
// Escape sequences: colours and cursor movements, and titles that end in a bell.
const ESCAPES =
  // eslint-disable-next-line no-control-regex
  /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\^_])/g;
const COMMAND = /^##\[(\w+)\]/;
const LONGEST_LINE = 500;
const LINES_AFTER_ERROR = 3;

/**
 * Finds the end of a log that says why the job failed: what precedes the error,
 * within the failed step where its times are known.
 *
 * The last line of a log is of little use; clean-up steps follow the one that failed.
 */
export function logTail(
  log: string,
  options: { lines: number; from?: string; to?: string },
): string[] {
  const all = log.split(/\r?\n/).map(parseLine);
  const lines = withinStep(all, options.from, options.to);
  const error = lines.findLastIndex(line => line.isError);
  const end = error >= 0 ? error + 1 + LINES_AFTER_ERROR : lines.length;
  return lines
    .slice(0, end)
    .map(({ text }) => text)
    .join('\n')
    .trimEnd()
    .split('\n')
    .slice(-options.lines);
}

function parseLine(raw: string): LogLine {
  const timestamp = TIMESTAMP.exec(raw);
  const content = (timestamp ? raw.slice(timestamp[0].length) : raw).replace(
    ESCAPES,
    '',
  );
  const command = COMMAND.exec(content)?.[1];
  return {
    at: timestamp ? Date.parse(timestamp[1]) : undefined,
    text: readable(content, command),
    isError: command === 'error',
  };
}

function readable(content: string, command: string | undefined): string {
  if (command === 'endgroup') {
    return '';
  }
  const text = command ? content.replace(COMMAND, '') : content;
  const labelled =
    command === 'error' || command === 'warning'
      ? `${command === 'error' ? 'Error' : 'Warning'}: ${text}`
      : text;
  return labelled.length > LONGEST_LINE
    ? `${labelled.slice(0, LONGEST_LINE)}…`
    : labelled;
}

/** Lines of the step's time, to the second; all, where none bears such a time. */
function withinStep(
  lines: LogLine[],
  from: string | undefined,
  to: string | undefined,
): LogLine[] {
  if (!from || !to) {
    return lines;
  }
  const begin = Date.parse(from);
  const end = Date.parse(to) + 1000;
  let at: number | undefined;
  const inside = lines.filter(line => {
    at = line.at ?? at;
    return at !== undefined && at >= begin && at < end;
  });
  return inside.some(line => line.isError) ? inside : lines;
}
