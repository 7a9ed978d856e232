import { parse } from 'yaml';
import { z } from 'zod';

const inputSchema = z.object({
  type: z
    .enum(['string', 'number', 'boolean', 'choice', 'environment'])
    .default('string'),
  required: z.boolean().default(false),
  default: z.union([z.string(), z.number(), z.boolean()]).optional(),
  options: z.array(z.coerce.string()).default([]),
});

const workflowSchema = z.object({
  'run-name': z.string().optional(),
  on: z.unknown(),
  jobs: z
    .record(
      z.string(),
      z.object({
        needs: z
          .union([z.string(), z.array(z.string())])
          .default([])
          .transform(needs => [needs].flat()),
      }),
    )
    .default({}),
});

export type WorkflowInput = z.output<typeof inputSchema>;

/** What a workflow file says of being started by hand. */
export interface WorkflowTrigger {
  inputs: Map<string, WorkflowInput>;
  /** With `${{ inputs.<name> }}` in it. */
  runName?: string;
  /** Jobs side by side, stage after stage. */
  stages: string[][];
}

/** Undefined where it cannot be started by hand. */
export function readTrigger(workflow: string): WorkflowTrigger | undefined {
  const file = workflowSchema.parse(parse(workflow, { merge: true }));
  const on =
    typeof file.on === 'object' && file.on !== null && !Array.isArray(file.on)
      ? (file.on as Record<string, unknown>)
      : Object.fromEntries([file.on].flat().map(event => [event, null]));
  if (!('workflow_dispatch' in on)) {
    return undefined;
  }
  const { inputs } = z
    .object({ inputs: z.record(z.string(), inputSchema).default({}) })
    .parse(on.workflow_dispatch ?? {});
  return {
    inputs: new Map(Object.entries(inputs)),
    runName: file['run-name'],
    stages: stagesOf(file.jobs),
  };
}

/** Each job comes one stage after the last of those that it needs. */
function stagesOf(jobs: Record<string, { needs: string[] }>): string[][] {
  const stages: string[][] = [];
  const open = new Map(Object.entries(jobs));
  const done = new Set<string>();
  while (open.size > 0) {
    const ready = [...open]
      .filter(([, { needs }]) => needs.every(need => done.has(need)))
      .map(([name]) => name);
    if (ready.length === 0) {
      throw new Error(`Jobs wait for each other: ${[...open.keys()]}`);
    }
    stages.push(ready);
    ready.forEach(name => {
      open.delete(name);
      done.add(name);
    });
  }
  return stages;
}
