import { historyTone, statusTone } from './deploymentStatus';

it('is red only for what somebody must do something about', () => {
  expect(statusTone('failure')).toBe('danger');
  expect(statusTone('error')).toBe('danger');
  expect(statusTone('cancelled')).toBe('neutral');
  expect(statusTone('waiting')).toBe('waiting');
});

it('is calm about a failure that a later attempt has overtaken', () => {
  const failed = { id: '7', status: 'failure' } as const;
  expect(historyTone(failed, new Set(['7']))).toBe('danger');
  expect(historyTone(failed, new Set())).toBe('neutral');
  expect(historyTone({ id: '8', status: 'success' }, new Set())).toBe(
    'success',
  );
});
