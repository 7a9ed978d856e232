import { Content } from '@backstage/core-components';
import { Portfolio } from '../Portfolio';

/** The page over all runbooks for the new frontend system, which frames the page itself. */
export const NfsRunbooksPage = () => (
  <Content>
    <Portfolio />
  </Content>
);
