import { render, screen } from '@testing-library/react';
import { STATUSES } from '@callboard/backstage-plugin-environments-common';
import FlagIcon from '@material-ui/icons/Flag';
import type { StatusTone } from '../../tone/StatusTone';
import { StatusIcon } from '../StatusIcon/StatusIcon';
import { HealthStatusChip } from './HealthStatusChip';
import { StatusChip } from './StatusChip';

const TONES: StatusTone[] = [
  'success',
  'running',
  'waiting',
  'warning',
  'danger',
  'neutral',
];

function shapeOf(element: Element) {
  return element.querySelector('svg')!.innerHTML;
}

describe('StatusChip', () => {
  it('says the state in a word and hides the icon from screen readers', () => {
    render(<StatusChip tone="waiting" label="Waits for approval" />);
    const chip = screen.getByText('Waits for approval').parentElement!;
    expect(chip).toHaveTextContent(/^Waits for approval$/);
    expect(chip.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
  });

  it('has another icon for every tone', () => {
    const shapes = TONES.map(tone =>
      shapeOf(render(<StatusChip tone={tone} label={tone} />).container),
    );
    expect(new Set(shapes).size).toBe(TONES.length);
  });

  it('takes another icon', () => {
    const { container } = render(
      <StatusChip tone="neutral" label="Cancelled" icon={FlagIcon} />,
    );
    expect(shapeOf(container)).toBe(shapeOf(render(<FlagIcon />).container));
  });
});

describe('HealthStatusChip', () => {
  it('tells every status apart by word and by icon', () => {
    const chips = STATUSES.map(status => {
      const { container } = render(<HealthStatusChip status={status} />);
      return { text: container.textContent, shape: shapeOf(container) };
    });
    expect(chips.map(chip => chip.text)).toEqual([
      'Healthy',
      'Deploying',
      'Unknown',
      'Warning',
      'Unhealthy',
    ]);
    expect(new Set(chips.map(chip => chip.shape)).size).toBe(STATUSES.length);
  });
});

describe('StatusIcon', () => {
  it('says what it means where it stands alone', () => {
    render(<StatusIcon tone="danger" label="Failed" />);
    expect(screen.getByRole('img', { name: 'Failed' })).toBeInTheDocument();
  });
});
