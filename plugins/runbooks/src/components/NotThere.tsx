import { EmptyTeaching } from '@callboard/backstage-plugin-environments-react';
import { BackLink } from './BackLink';

/** What an address names is not there. */
export const NotThere = (props: { title: string; text: string }) => (
  <EmptyTeaching title={props.title} description={props.text}>
    <BackLink />
  </EmptyTeaching>
);
