import { entityPath } from './entityPath';

describe('entityPath', () => {
  it.each([
    ['component:default/api', '/v1/entities/component/default/api'],
    ['Component:Default/a b', '/v1/entities/component/Default/a%20b'],
    ['system:acme/a?b', '/v1/entities/system/acme/a%3Fb'],
  ])('of %p is %p', (entityRef, path) => {
    expect(entityPath(entityRef)).toBe(path);
  });

  it('refuses what is no entity ref', () => {
    expect(() => entityPath('api')).toThrow('had missing or empty kind');
  });
});
