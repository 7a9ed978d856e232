import type { ScheduleDetails } from '@callboard/backstage-plugin-on-call-common';
import { nameOf, type People } from '../../format/people';
import { useUserRef } from '../../hooks/useUserRef';
import type { PersonOption } from '../Dialogs';
import { useOnCallScope } from '../Scope';

/** Whom a shift can be given to: those of the schedule and oneself, by name. */
export function usePeopleOptions(details: ScheduleDetails | undefined): {
  options: PersonOption[];
  people: People;
  userRef?: string;
} {
  const scope = useOnCallScope();
  const userRef = useUserRef();
  const people = { ...scope.people, ...details?.people };
  const refs = new Set([
    ...Object.keys(details?.people ?? scope.people),
    ...(userRef ? [userRef] : []),
  ]);
  const options = [...refs]
    .map(ref => ({ value: ref, label: nameOf(ref, people) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return { options, people, userRef };
}
