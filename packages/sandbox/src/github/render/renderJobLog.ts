import type { Instant, Job } from '../../world/model';

/** A job's log as GitHub keeps it: a timestamp before each line, groups for steps, `##[error]` where it broke. */
export function renderJobLog(job: Job): string {
  const lines: string[] = [];
  for (const step of job.steps) {
    if (step.conclusion === 'skipped') {
      continue;
    }
    if (step.name === 'Complete job') {
      lines.push(`${timestamp(step.startedAt)} Cleaning up orphan processes`);
      continue;
    }
    const write = (at: Instant, text: string) =>
      lines.push(`${timestamp(at)} ${text}`);
    write(step.startedAt, `##[group]Run ${step.name}`);
    write(step.startedAt, 'shell: /usr/bin/bash -e {0}');
    write(step.startedAt, '##[endgroup]');
    if (step.conclusion === 'failure') {
      for (const line of job.failureLog ?? []) {
        write(step.completedAt, line);
      }
      write(step.completedAt, '##[error]Process completed with exit code 1.');
    } else {
      const seconds = Math.round((step.completedAt - step.startedAt) / 1000);
      write(step.completedAt, `${step.name}: done in ${seconds} s`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function timestamp(at: Instant): string {
  return new Date(at).toISOString().replace('Z', '0000Z');
}
