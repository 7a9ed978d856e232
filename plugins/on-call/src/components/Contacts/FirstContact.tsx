import { nameOf } from '../../format/people';
import { useOnCallScope } from '../Scope';
import { ContactButton } from './ContactButton';

/** The way to reach whoever answers first; nothing where none is known. */
export const FirstContact = (props: {
  /** Refs. */
  people: string[];
}) => {
  const { people } = useOnCallScope();
  const ref = props.people.find(each => people[each]?.channels.length);
  if (!ref) {
    return null;
  }
  return (
    <ContactButton
      name={nameOf(ref, people)}
      channel={people[ref].channels[0]}
      first
    />
  );
};
