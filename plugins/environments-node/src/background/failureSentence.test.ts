import { NotAllowedError } from '@backstage/errors';
import { failureSentence } from './failureSentence';

describe('failureSentence', () => {
  it('passes on what a source says to people', () => {
    expect(failureSentence(new NotAllowedError('No access to 1'))).toBe(
      'No access to 1',
    );
  });

  it('keeps the words of our own faults in the log', () => {
    for (const fault of [new Error('insert into `steps`'), 'odd', undefined]) {
      expect(failureSentence(fault)).toMatch(/log of the backend/);
    }
  });
});
