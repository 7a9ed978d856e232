import type { RunbookSearchDocument } from '@callboard/backstage-plugin-runbooks-common';
import { screen } from '@testing-library/react';
import { renderScreen } from '../../__testUtils__';
import { RunbookSearchResult } from './RunbookSearchResult';

const document: RunbookSearchDocument = {
  title: 'Website down',
  text: 'Look at the log.',
  location: '/catalog/default/component/static-site/runbooks/rb-1',
  entityRef: 'component:default/static-site',
  kind: 'incident',
  owner: 'group:default/web-platform',
  severity: 'P1',
  freshness: 'stale',
  freshnessReason: 'Not reviewed for 2 years.',
};

describe('RunbookSearchResult', () => {
  it('says what it is, of which service, and how far to trust it', async () => {
    renderScreen(
      <RunbookSearchResult result={document} icon={<span>icon</span>} />,
    );
    expect(
      await screen.findByRole('link', { name: 'Website down' }),
    ).toHaveAttribute('href', document.location);
    expect(screen.getByText('Look at the log.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'static-site' })).toHaveAttribute(
      'href',
      '/catalog/default/component/static-site',
    );
    expect(screen.getByText(/^Incident/)).toBeInTheDocument();
    expect(screen.getByText('P1')).toBeInTheDocument();
    expect(screen.getByText('Stale')).toBeInTheDocument();
    expect(screen.getByTitle('Not reviewed for 2 years.')).toBeInTheDocument();
    expect(screen.getByText('icon')).toBeInTheDocument();
  });

  it('marks what was searched for', async () => {
    renderScreen(
      <RunbookSearchResult
        result={{ ...document, severity: undefined } as never}
        highlight={{
          preTag: '<b>',
          postTag: '</b>',
          fields: { title: 'Website <b>down</b>', text: 'the <b>log</b>.' },
        }}
      />,
    );
    expect((await screen.findByText('down')).tagName).toBe('MARK');
    expect(screen.getByText('log').tagName).toBe('MARK');
  });

  it('is nothing without a result', () => {
    renderScreen(<RunbookSearchResult />);
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});
