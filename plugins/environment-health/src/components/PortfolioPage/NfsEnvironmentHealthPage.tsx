import { Content } from '@backstage/core-components';
import { Portfolio } from '../Portfolio';

/** The portfolio for the new frontend system, which frames the page itself. */
export const NfsEnvironmentHealthPage = () => (
  <Content>
    <Portfolio />
  </Content>
);
