import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../repositoryRoot';
import { featuresOfThePortal } from './featuresOfThePortal';

describe('featuresOfThePortal', () => {
  it('reads imports, however they are wrapped', () => {
    expect(
      featuresOfThePortal(`
        import { createBackend } from '@backstage/backend-defaults';
        backend.add(import('@backstage/plugin-catalog-backend'));
        backend.add(
          import(
            '@callboard/backstage-plugin-deployments-backend'
          ),
        );`),
    ).toEqual([
      '@backstage/plugin-catalog-backend',
      '@callboard/backstage-plugin-deployments-backend',
    ]);
  });

  it('refuses an entry file that it does not understand', () => {
    expect(() => featuresOfThePortal('start();')).toThrow('adds no features');
  });

  it('finds in the portal every feature that it depends on', () => {
    const folder = path.join(repositoryRoot, 'packages/backend');
    const { dependencies } = JSON.parse(
      readFileSync(path.join(folder, 'package.json'), 'utf8'),
    );
    const features = featuresOfThePortal(
      readFileSync(path.join(folder, 'src/index.ts'), 'utf8'),
    );
    expect([...features].sort()).toEqual(
      Object.keys(dependencies)
        .filter(name => name.includes('plugin-'))
        .sort(),
    );
  });
});
