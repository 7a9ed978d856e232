import { render, renderHook, screen } from '@testing-library/react';
import { CheckAtHandProvider, useCheckAtHand } from './CheckAtHand';

const Action = () => <p>Runbook of {useCheckAtHand().subject}</p>;

it('tells an action which check it stands beside', () => {
  render(
    <CheckAtHandProvider
      check={{
        entityRef: 'component:default/api',
        environment: 'prod',
        checkId: 'aws.alarms',
        resultId: 'aws.alarms/errors',
        category: 'monitoring',
        title: 'CloudWatch alarms',
        subject: 'errors',
        status: 'unhealthy',
      }}
    >
      <Action />
    </CheckAtHandProvider>,
  );
  expect(screen.getByText('Runbook of errors')).toBeInTheDocument();
});

it('says so where no check is at hand', () => {
  jest.spyOn(console, 'error').mockImplementation(() => {});
  expect(() => renderHook(() => useCheckAtHand())).toThrow(
    'works beside a check only',
  );
});
