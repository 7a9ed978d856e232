import {
  escalationDelay,
  peopleOfLevel,
  type PolicyStanding,
} from '@callboard/backstage-plugin-on-call-common';

/** A level of a policy, when a page reaches it unless somebody answers before. */
export interface Telling {
  /** Counts from 1. */
  number: number;
  title: string;
  /** Refs; empty for nobody. */
  people: string[];
  /** Whether it is not known who is on call there. */
  unknown: boolean;
  /** Minutes after the page was made. */
  afterMinutes: number;
}

/** Who is told of a page of a severity, in order; ends at the level that it does not climb beyond. */
export function tellingOrder(
  { policy, levels }: Pick<PolicyStanding, 'policy' | 'levels'>,
  severity: string,
): Telling[] {
  const order: Telling[] = [];
  let afterMinutes: number | undefined = 0;
  for (const [index, level] of levels.entries()) {
    if (afterMinutes === undefined) {
      break;
    }
    const { people, unknown } = peopleOfLevel(level);
    order.push({
      number: index + 1,
      title: level.title,
      people,
      unknown,
      afterMinutes,
    });
    // Where nobody can be told, nobody is waited for.
    const delay = people.length ? escalationDelay(policy, index, severity) : 0;
    afterMinutes = delay === undefined ? undefined : afterMinutes + delay;
  }
  return order;
}
