import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { ExternalLink } from './ExternalLink';

it('links to the web without handing over the window', () => {
  renderInTestApp(
    <ExternalLink url="https://github.com/octo">run</ExternalLink>,
  );
  const link = screen.getByRole('link', { name: /run/ });
  expect(link).toHaveAttribute('href', 'https://github.com/octo');
  expect(link).toHaveAttribute('target', '_blank');
  expect(link).toHaveAttribute('rel', expect.stringContaining('noopener'));
});

it('makes no link of an address that would run something', () => {
  // eslint-disable-next-line no-script-url
  renderInTestApp(<ExternalLink url="javascript:alert(1)">run</ExternalLink>);
  expect(screen.getByText('run')).toBeInTheDocument();
  expect(screen.queryByRole('link')).not.toBeInTheDocument();
});
