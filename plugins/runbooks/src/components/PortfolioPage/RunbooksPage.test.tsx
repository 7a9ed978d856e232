import { screen } from '@testing-library/react';
import { renderScreen } from '../../__testUtils__';
import { NfsRunbooksPage } from './NfsRunbooksPage';
import { RunbooksPage } from './RunbooksPage';

describe('the page over all runbooks', () => {
  it('brings its own frame in the legacy frontend system', async () => {
    renderScreen(<RunbooksPage />, { at: '/runbooks' });
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Runbooks' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('table', { name: 'All runbooks' }),
    ).toBeInTheDocument();
  });

  it('is framed by the app in the new one', async () => {
    renderScreen(<NfsRunbooksPage />, { at: '/runbooks' });
    expect(
      await screen.findByRole('table', { name: 'All runbooks' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('heading', { level: 1 })).not.toBeInTheDocument();
  });
});
