import { screen } from '@testing-library/react';
import { renderScreen } from '../../__testUtils__';
import { boardFixture, fixtureNow, staleBoardFixture } from '../../fixtures';
import { SourceNotices } from './SourceNotices';

const now = fixtureNow.getTime();

describe('SourceNotices', () => {
  it('tells what fails since when, how old the rest is, and what to do', () => {
    const { sources } = staleBoardFixture();
    renderScreen(<SourceNotices sources={sources} now={now} />);
    const notice = screen.getByRole('listitem');
    expect(notice).toHaveTextContent(
      'GitHub could not be read for 48 min: GitHub answered 502 Bad Gateway',
    );
    expect(notice).toHaveTextContent('What it told 50 min ago is shown');
    expect(notice).toHaveTextContent('look at the credentials');
  });

  it('tells where a source has never answered', () => {
    const [source] = staleBoardFixture().sources;
    renderScreen(
      <SourceNotices
        sources={[{ ...source, observedAt: undefined }]}
        now={now}
      />,
    );
    expect(screen.getByRole('listitem')).toHaveTextContent(
      'It has told nothing so far',
    );
  });

  it('is absent while all is well', () => {
    renderScreen(<SourceNotices sources={boardFixture().sources} now={now} />);
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
  });
});
