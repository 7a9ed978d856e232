import { readTrigger } from './WorkflowTrigger';

describe('readTrigger', () => {
  it('reads inputs, the name of runs, and the order of jobs', () => {
    const trigger = readTrigger(`
run-name: Go \${{ inputs.where }}
on:
  push:
  workflow_dispatch:
    inputs:
      where: { type: choice, options: [a, 1], required: true }
      note: { description: Anything }
jobs:
  last: { needs: [one, two] }
  one: {}
  two: { needs: one }
  beside: {}
`);
    expect(trigger).toMatchObject({
      runName: 'Go ${{ inputs.where }}',
      stages: [['one', 'beside'], ['two'], ['last']],
    });
    expect([...trigger!.inputs]).toEqual([
      ['where', { type: 'choice', options: ['a', '1'], required: true }],
      ['note', { type: 'string', options: [], required: false }],
    ]);
  });

  it.each(['on: workflow_dispatch', 'on: [push, workflow_dispatch]'])(
    'takes %s for a trigger without inputs',
    text => {
      expect(readTrigger(text)!.inputs.size).toBe(0);
    },
  );

  it('knows what only others start', () => {
    expect(readTrigger('on: [push]')).toBeUndefined();
    expect(readTrigger('on: { schedule: [] }')).toBeUndefined();
  });
});
