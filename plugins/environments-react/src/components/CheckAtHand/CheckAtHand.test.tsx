import { render, renderHook, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import {
  CheckAtHandProvider,
  useCheckAtHand,
  useRunbookBeside,
  type CheckAtHand,
  type RunbookBeside,
} from './CheckAtHand';

const check: CheckAtHand = {
  entityRef: 'component:default/api',
  environment: 'prod',
  checkId: 'aws.alarms',
  resultId: 'aws.alarms/errors',
  category: 'monitoring',
  title: 'CloudWatch alarms',
  subject: 'errors',
  status: 'unhealthy',
};

const Action = () => <p>Runbook of {useCheckAtHand().subject}</p>;

it('tells an action which check it stands beside', () => {
  render(
    <CheckAtHandProvider check={check}>
      <Action />
    </CheckAtHandProvider>,
  );
  expect(screen.getByText('Runbook of errors')).toBeInTheDocument();
});

it('tells the check when an action begins and ends to show a runbook', () => {
  const onRunbookBeside = jest.fn();
  const Runbook = ({ beside }: { beside?: RunbookBeside }) => {
    useRunbookBeside(beside);
    return null;
  };
  const around = (action: ReactNode) => (
    <CheckAtHandProvider check={check} onRunbookBeside={onRunbookBeside}>
      {action}
    </CheckAtHandProvider>
  );
  const { rerender } = render(around(<Runbook />));
  rerender(around(<Runbook beside="same" />));
  expect(onRunbookBeside).toHaveBeenLastCalledWith('same');
  rerender(around(null));
  expect(onRunbookBeside).toHaveBeenLastCalledWith(undefined);
});

it('says so where no check is at hand', () => {
  jest.spyOn(console, 'error').mockImplementation(() => {});
  expect(() => renderHook(() => useCheckAtHand())).toThrow(
    'works beside a check only',
  );
});
