import fc from 'fast-check';
import { deploymentPayload } from './deploymentPayload';

describe('deploymentPayload', () => {
  const said = {
    category: 'emergency',
    approvedBy: 'DevOps Lead',
    version: 'v2',
  };

  it.each([
    ['an object', said],
    ['JSON', JSON.stringify(said)],
    ['JSON in JSON', JSON.stringify(JSON.stringify(said))],
  ])('reads %s', (_, payload) => {
    expect(deploymentPayload(payload)).toEqual({
      version: 'v2',
      changeCategory: 'emergency',
      emergencyApprovedBy: 'DevOps Lead',
    });
  });

  it('leaves out what it does not know, and keeps the rest', () => {
    expect(
      deploymentPayload({ category: 'urgent', approvedBy: 7, version: 'v2' }),
    ).toEqual({ version: 'v2' });
  });

  it('names an approver of emergency changes only', () => {
    expect(
      deploymentPayload({ category: 'normal', approvedBy: 'DevOps Lead' }),
    ).toEqual({ changeCategory: 'normal' });
  });

  it('reads anything without complaint', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json()), payload => {
        expect(typeof deploymentPayload(payload)).toBe('object');
      }),
    );
  });
});
