import type { CommandContext } from '../CommandContext';

/** The options of a command that lints files, as they are written. */
export interface LintOptions {
  output: 'text' | 'json';
  strict?: boolean;
}

/**
 * Prints what was found in files.
 *
 * @returns the exit code: 1 where there are problems, in strict mode 1 for anything that was found; else 0.
 */
export function tellFindings<TFinding extends { level: string }>(
  found: {
    findings: TFinding[];
    /** How many were read. */
    files: number;
    format: (findings: TFinding[], files: number) => string;
  },
  options: LintOptions,
  context: CommandContext,
): number {
  const { findings, files, format } = found;
  context.write(
    options.output === 'json'
      ? `${JSON.stringify({ files, findings })}\n`
      : format(findings, files),
  );
  return findings.some(({ level }) => options.strict || level === 'problem')
    ? 1
    : 0;
}
