import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { EmptyTeaching } from './EmptyTeaching';

describe('EmptyTeaching', () => {
  it('says what is missing, what to add and where to read more', async () => {
    await renderInTestApp(
      <EmptyTeaching
        title="No repository"
        description="Add this annotation to the entity."
        code="github.com/project-slug: owner/repository"
        docsUrl="https://example.com/docs"
      >
        <button type="button">Try again</button>
      </EmptyTeaching>,
    );
    expect(
      screen.getByRole('heading', { name: 'No repository' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Add this annotation to the entity.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('github.com/project-slug: owner/repository'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Copy annotation' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /Read how/ })).toHaveAttribute(
      'href',
      'https://example.com/docs',
    );
    expect(
      screen.getByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
  });

  it('needs neither code nor link', async () => {
    await renderInTestApp(
      <EmptyTeaching
        title="Nothing deployed yet"
        description="The first deployment shows up here."
      />,
    );
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
