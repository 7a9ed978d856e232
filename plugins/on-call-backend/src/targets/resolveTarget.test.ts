import {
  ANNOTATION_ON_CALL,
  AnnotationError,
} from '@callboard/backstage-plugin-environments-common';
import type { OnCallProvider } from '@callboard/backstage-plugin-on-call-node';
import { entity } from '../__testUtils__/entities';
import { resolveTarget } from './resolveTarget';

function provider(id: string): OnCallProvider {
  const annotation = `example.com/${id}`;
  return {
    id,
    annotations: [annotation],
    bind: ({ metadata }) => {
      const value = metadata.annotations?.[annotation];
      if (value === 'odd') {
        throw new AnnotationError([
          { annotation, value, message: 'Expected something else.' },
        ]);
      }
      return value ? [{ key: value }] : [];
    },
    sweep: async () => ({ readings: [], failures: [] }),
  };
}

const providers = [provider('one'), provider('two')];
const naming = (kind: string, name: string, annotations = {}) =>
  entity(kind, name, { annotations });
const own = (annotations = {}) => naming('Component', 'api', annotations);
const system = naming('System', 'shop', { 'example.com/two': 's' });
const owner = naming('Group', 'team', { 'example.com/one': 'g' });

describe('resolveTarget', () => {
  it('lets the nearest count over all providers', () => {
    const keysOf = (...chain: Parameters<typeof resolveTarget>) => {
      const target = resolveTarget(...chain);
      return [
        target?.bindings.map(binding => [binding.provider, binding.key]),
        target?.inheritedFrom,
      ];
    };
    expect(
      keysOf(
        providers,
        own({ 'example.com/two': 'b', 'example.com/one': 'a' }),
        system,
        owner,
      ),
    ).toEqual([
      [
        ['one', 'a'],
        ['two', 'b'],
      ],
      undefined,
    ]);
    // Also where another provider's annotation stands further away.
    expect(keysOf(providers, own(), system, owner)).toEqual([
      [['two', 's']],
      'system:default/shop',
    ]);
    expect(keysOf(providers, own(), naming('System', 'bare'), owner)).toEqual([
      [['one', 'g']],
      'group:default/team',
    ]);
    expect(resolveTarget(providers, own(), undefined, undefined)).toBe(
      undefined,
    );
  });

  it('inherits nothing where the annotation says none', () => {
    const off = own({ [ANNOTATION_ON_CALL]: 'none' });
    expect(resolveTarget(providers, off, system, owner)).toBeUndefined();
    const offSystem = naming('System', 'off', { [ANNOTATION_ON_CALL]: 'none' });
    expect(resolveTarget(providers, own(), offSystem, owner)).toBeUndefined();
    const other = own({
      [ANNOTATION_ON_CALL]: 'none',
      'example.com/one': 'a',
    });
    expect(resolveTarget(providers, other, system, owner)?.bindings).toEqual([
      { provider: 'one', key: 'a' },
    ]);
  });

  it('keeps what is wrong, and says from whom it is inherited', () => {
    const problem = {
      annotation: 'example.com/one',
      value: 'odd',
      message: 'Expected something else.',
    };
    const odd = { 'example.com/one': 'odd', 'example.com/two': 'b' };
    expect(resolveTarget(providers, own(odd), system, owner)).toMatchObject({
      bindings: [{ provider: 'two', key: 'b' }],
      problems: [problem],
    });
    expect(
      resolveTarget(
        providers,
        own(),
        naming('System', 'shop', { 'example.com/one': 'odd' }),
        owner,
      ),
    ).toMatchObject({
      bindings: [],
      inheritedFrom: 'system:default/shop',
      problems: [
        {
          ...problem,
          message:
            'Expected something else. It is inherited from system:default/shop.',
        },
      ],
    });
  });
});
