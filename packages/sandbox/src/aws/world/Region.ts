import { uuidOf } from './ids';
import type { ChangeSetSpec, ResourceSpec, StackSpec } from './specs';
import { Stack, toMillis, type DriftDetection } from './Stack';

/** A resource with a stack that makes it, whether that exists at the time or not. */
export interface PlannedResource {
  stack: Stack;
  resource: ResourceSpec;
}

/** The stacks of one account in one region. */
export class Region {
  /** The lives of each stack name, oldest first. */
  readonly #byName = new Map<string, Stack[]>();
  readonly #byId = new Map<string, Stack>();
  readonly #detections = new Map<string, [Stack, DriftDetection]>();
  #newestFirst: Stack[] | undefined;
  /** By type and physical id; built when first asked for. */
  #resources: Map<string, Map<string, PlannedResource[]>> | undefined;

  add(spec: StackSpec): void {
    const stack = new Stack(spec);
    const lives = this.#byName.get(spec.stackName) ?? [];
    const last = lives[lives.length - 1];
    if (last && last.deletedAt > stack.createdAt) {
      throw new Error(
        `Stack ${spec.stackName} exists at ${new Date(
          stack.createdAt,
        ).toISOString()} already`,
      );
    }
    this.#byName.set(spec.stackName, [...lives, stack]);
    this.#byId.set(stack.stackId, stack);
    this.#newestFirst = undefined;
    this.#resources = undefined;
  }

  /**
   * Every stack that has been created by `now`, also the deleted ones, newest first.
   */
  list(now: number): Stack[] {
    this.#newestFirst ??= [...this.#byId.values()].sort(
      (a, b) => b.createdAt - a.createdAt,
    );
    return this.#newestFirst.filter(stack => stack.createdAt <= now);
  }

  /** Finds a stack as CloudFormation does: by name while it exists, by ARN also after its deletion. */
  find(nameOrId: string, now: number): Stack | undefined {
    const byId = this.#byId.get(nameOrId);
    if (byId) {
      return byId.createdAt <= now ? byId : undefined;
    }
    return this.#byName
      .get(nameOrId)
      ?.find(stack => stack.createdAt <= now && now < stack.deletedAt);
  }

  /**
   * The resources of a type that stacks of this region make at any time, by physical
   * id; more than one where a stack was made again.
   */
  resourcesOfType(type: string): ReadonlyMap<string, PlannedResource[]> {
    this.#resources ??= indexResources(this.#byId.values());
    return this.#resources.get(type) ?? new Map();
  }

  /**
   * The newest life of a stack that has begun by `at`.
   *
   * @throws Error when there is none.
   */
  get(stackName: string, at: number): Stack {
    const lives = this.#byName.get(stackName) ?? [];
    const life = [...lives].reverse().find(stack => stack.createdAt <= at);
    if (!life) {
      throw new Error(
        lives.length > 0
          ? `Stack ${stackName} does not exist yet at that time`
          : `There is no stack ${stackName}`,
      );
    }
    return life;
  }

  /** Starts a drift detection; the more resources, the longer it runs. */
  detectDrift(stack: Stack, startAt: number): DriftDetection {
    const seconds = 2 + stack.spec.resources.length / 4;
    const detection = {
      id: uuidOf(stack.stackId, 'drift', startAt),
      startAt,
      endAt: startAt + Math.round(seconds * 1000),
    };
    stack.detections.push(detection);
    stack.detections.sort((a, b) => a.startAt - b.startAt);
    this.#detections.set(detection.id, [stack, detection]);
    return detection;
  }

  findDetection(id: string): [Stack, DriftDetection] | undefined {
    return this.#detections.get(id);
  }

  addChangeSet(spec: ChangeSetSpec): void {
    const createdAt = toMillis(spec.createdAt);
    const stack = this.get(spec.stackName, createdAt);
    const id = uuidOf(stack.stackId, spec.changeSetName, createdAt);
    stack.changeSets.push({
      ...spec,
      changeSetId: stack.arn(`changeSet/${spec.changeSetName}/${id}`),
      createdAt,
      goneAt: spec.goneAt === undefined ? Infinity : toMillis(spec.goneAt),
    });
  }
}

function indexResources(stacks: Iterable<Stack>) {
  const index = new Map<string, Map<string, PlannedResource[]>>();
  for (const stack of stacks) {
    for (const resource of stack.spec.resources) {
      let ofType = index.get(resource.type);
      if (!ofType) {
        ofType = new Map();
        index.set(resource.type, ofType);
      }
      const planned = ofType.get(resource.physicalId);
      if (planned) planned.push({ stack, resource });
      else ofType.set(resource.physicalId, [{ stack, resource }]);
    }
  }
  return index;
}
