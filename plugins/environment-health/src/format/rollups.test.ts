import { rollupsFixture } from '../fixtures';
import {
  countByStatus,
  filterRollups,
  nameOfRef,
  sortRollups,
} from './rollups';

const refs = (items: { ref?: string }[]) => items.map(({ ref }) => ref);

describe('rollups', () => {
  const rollups = rollupsFixture('system');

  it('come worst first', () => {
    expect(refs(sortRollups(rollups))).toEqual([
      'system:default/ec2-manager',
      undefined,
      'system:default/public-site',
    ]);
  });

  it('among equals, with more in that status first, then by name', () => {
    const [healthy] = rollups;
    const counts = { ...healthy.counts, healthy: 9 };
    const others = ['system:default/b', 'system:default/a'].map(ref => ({
      ...healthy,
      ref,
    }));
    const larger = { ...healthy, ref: 'system:default/z', counts };
    expect(refs(sortRollups([...others, larger]))).toEqual([
      'system:default/z',
      'system:default/a',
      'system:default/b',
    ]);
  });

  it('are found by name, whatever its case, and by status', () => {
    const find = (text: string, status: string[] = []) =>
      refs(filterRollups(rollups, { by: 'system', text, status }));
    expect(find('SITE')).toEqual(['system:default/public-site']);
    expect(find('default')).toEqual([]);
    expect(find('', ['unknown'])).toEqual([undefined]);
    expect(find('')).toHaveLength(3);
  });

  it('are counted by status', () => {
    expect(countByStatus(rollups)).toEqual({
      healthy: 1,
      deploying: 0,
      unknown: 1,
      warning: 0,
      unhealthy: 1,
    });
  });
});

describe('nameOfRef', () => {
  it('names the kind where it is not the usual one', () => {
    expect(nameOfRef('group:default/cloud-tools', 'owner')).toBe('cloud-tools');
    expect(nameOfRef('user:default/mona', 'owner')).toBe('user:mona');
    expect(nameOfRef('system:other/a', 'system')).toBe('other/a');
  });
});
