/** Something that is to be done about a page, once. */
export type PageTask =
  /** Tell everybody whom a level names. */
  | { kind: 'tell-level'; level: number; round: number }
  /** Tell everybody who was told, and whoever paged, that nobody answered. */
  | { kind: 'tell-exhausted' }
  /** Hand it to the provider. */
  | { kind: 'send' }
  /** Tell whoever paged that the provider did not take it. */
  | { kind: 'tell-unsent'; error: string }
  /** Tell the provider that somebody answered. */
  | { kind: 'pass-on'; answer: 'acknowledge' | 'resolve' };

/** A task that is to be done at an instant, ISO-8601 in UTC. */
export interface DueTask {
  task: PageTask;
  dueAt: string;
}

/** A task that this caller does, until its claim runs out. */
export interface ClaimedTask extends DueTask {
  pageId: string;
  /** Unique. */
  claim: string;
  /** How often it was claimed, this time included. */
  attempts: number;
}

/** Unique among the tasks of a page: what has the same name is done once. */
export function nameOfTask(task: PageTask): string {
  switch (task.kind) {
    case 'tell-level':
      return `${task.kind} ${task.round} ${task.level}`;
    case 'pass-on':
      return `${task.kind} ${task.answer}`;
    default:
      return task.kind;
  }
}
