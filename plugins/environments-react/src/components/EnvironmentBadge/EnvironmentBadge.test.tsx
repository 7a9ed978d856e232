import { render } from '@testing-library/react';
import { EnvironmentBadge } from './EnvironmentBadge';

describe('EnvironmentBadge', () => {
  it('shows title and tier', () => {
    const { container } = render(
      <EnvironmentBadge
        environment={{ name: 'eu', title: 'Europe', tier: 'production' }}
      />,
    );
    expect(container).toHaveTextContent('Europe');
    expect(container).toHaveTextContent('production');
  });

  it('does not say the tier twice', () => {
    const { container } = render(
      <EnvironmentBadge
        environment={{ name: 'prod', title: 'Production', tier: 'production' }}
      />,
    );
    expect(container).toHaveTextContent(/^Production$/);
  });
});
