import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { isUser, nameOf } from '../../format/people';
import { useOnCallScope } from '../Scope';

/** What people call someone; the way to their page where they have one. */
export const PersonName = (props: {
  personRef: string;
  className?: string;
}) => {
  const { personRef, className } = props;
  const { people } = useOnCallScope();
  const name = nameOf(personRef, people);
  return isUser(personRef) ? (
    <EntityRefLink
      entityRef={personRef}
      defaultKind="user"
      className={className}
    >
      {name}
    </EntityRefLink>
  ) : (
    <span className={className}>{name}</span>
  );
};
