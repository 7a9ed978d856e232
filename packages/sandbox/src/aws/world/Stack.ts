import { fractionOf, uuidOf } from './ids';
import type { Operation } from './operationTimeline';
import type {
  ChangeSetSpec,
  DriftSpec,
  Instant,
  OperationSpec,
  StackSpec,
} from './specs';

/** Reality differs from the template in these ways from `at` on. */
export interface DriftState {
  at: number;
  resources: DriftSpec['resources'];
}

/** One run of drift detection. */
export interface DriftDetection {
  id: string;
  startAt: number;
  endAt: number;
}

export type ChangeSet = Omit<ChangeSetSpec, 'createdAt' | 'goneAt'> & {
  changeSetId: string;
  createdAt: number;
  goneAt: number;
};

export function toMillis(instant: Instant): number {
  return typeof instant === 'number' ? instant : instant.getTime();
}

/** Seconds that creating a stack takes when nobody says otherwise. */
const STOCK_CREATION_SECONDS = 150;

/** The share of its resources that an update touches when nobody says which. */
const TOUCHED_SHARE = 0.4;

/**
 * One life of a stack, from its creation on: plain data, in order of time, including
 * what is still to come. What it looks like at an instant is said by `stackView`.
 */
export class Stack {
  readonly stackId: string;
  /** Oldest first, never overlapping; the first one is the creation. */
  readonly operations: Operation[];
  readonly drifts: DriftState[] = [];
  readonly detections: DriftDetection[] = [];
  readonly changeSets: ChangeSet[] = [];

  constructor(readonly spec: StackSpec) {
    const { accountId, region, stackName } = spec;
    const startAt = toMillis(spec.createdAt);
    this.stackId = this.arn(
      `stack/${stackName}/${uuidOf(accountId, region, stackName, startAt)}`,
    );
    this.operations = [
      this.#operation({
        ...spec,
        kind: 'create',
        startAt,
        durationSeconds: STOCK_CREATION_SECONDS,
        outcome: 'success',
      }),
    ];
  }

  get createdAt(): number {
    return this.operations[0].startAt;
  }

  /** The instant from which it is gone, or infinity. */
  get deletedAt(): number {
    const last = this.operations[this.operations.length - 1];
    return last.kind === 'delete' && !last.failure ? last.endAt : Infinity;
  }

  arn(resource: string): string {
    const { region, accountId } = this.spec;
    return `arn:aws:cloudformation:${region}:${accountId}:${resource}`;
  }

  /** @throws Error when the stack is busy or gone at that time, or the specification contradicts itself. */
  plan(spec: OperationSpec): void {
    const operation = this.#operation(spec);
    const name = `${spec.kind} of ${spec.stackName}`;
    if (!(operation.endAt > operation.startAt)) {
      throw new Error(`The ${name} must last longer than 0 s`);
    }
    if (spec.kind === 'create') {
      if (operation.startAt !== this.createdAt || this.operations.length > 1) {
        throw new Error(
          `The ${name} must begin at createdAt and be planned before other operations`,
        );
      }
      this.operations[0] = operation;
      return;
    }
    const [creation] = this.operations;
    if (creation.failure && spec.kind === 'update') {
      throw new Error(`The ${name} is impossible: its creation failed`);
    }
    const busy = this.operations.find(
      other =>
        other.startAt <= operation.endAt && operation.startAt <= other.endAt,
    );
    if (busy || operation.startAt < this.createdAt) {
      throw new Error(
        `The ${name} at ${new Date(operation.startAt).toISOString()} ` +
          `runs into its ${busy?.kind ?? 'creation'}`,
      );
    }
    if (operation.startAt > this.deletedAt) {
      throw new Error(`The ${name} is impossible: it is deleted by then`);
    }
    this.operations.push(operation);
    this.operations.sort((a, b) => a.startAt - b.startAt);
  }

  #operation(spec: OperationSpec): Operation {
    const { kind, outcome, failure, stackName } = spec;
    if ((outcome === 'failure') !== (failure !== undefined)) {
      throw new Error(
        `The ${kind} of ${stackName} needs a failure exactly if it fails`,
      );
    }
    const startAt = toMillis(spec.startAt);
    const id = uuidOf(this.stackId, kind, startAt);
    return {
      id,
      clientRequestToken:
        spec.clientRequestToken ?? `exec-${uuidOf(id, 'token')}`,
      kind,
      startAt,
      endAt: startAt + Math.round(spec.durationSeconds * 1000),
      failure,
      tags: spec.tags,
      outputs: spec.outputs,
      template: spec.template,
      ...this.#touched(spec, id),
    };
  }

  #touched(
    spec: OperationSpec,
    id: string,
  ): Pick<Operation, 'resources' | 'added'> {
    const { kind, failure, changed, stackName } = spec;
    const { resources } = this.spec;
    const has = (logicalId: string) =>
      resources.some(resource => resource.logicalId === logicalId);
    const unknown = changed?.find(logicalId => !has(logicalId));
    if (unknown !== undefined) {
      throw new Error(`Stack ${stackName} has no resource ${unknown}`);
    }
    const touched =
      kind === 'update'
        ? resources.filter(({ logicalId }, n) => {
            if (logicalId === failure?.logicalId) return true;
            if (changed) return changed.includes(logicalId);
            return n === 0 || fractionOf(id + logicalId) < TOUCHED_SHARE;
          })
        : resources;
    if (!failure || has(failure.logicalId)) {
      return { resources: touched };
    }
    const { logicalId, resourceType: type } = failure;
    if (!type) {
      throw new Error(
        `Stack ${stackName} has no resource ${logicalId}, and no resourceType is given`,
      );
    }
    const added = { logicalId, type, physicalId: `${stackName}-${logicalId}` };
    return { resources: [...touched, added], added };
  }
}
