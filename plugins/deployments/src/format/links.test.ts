import { deploymentsTabLink } from './links';

it('leads to the tab, and to one deployment on it', () => {
  expect(deploymentsTabLink('/catalog/default/component/api')).toBe(
    '/catalog/default/component/api/deployments',
  );
  expect(deploymentsTabLink('/catalog/default/component/api/', 'a b&c')).toBe(
    '/catalog/default/component/api/deployments?deployment=a+b%26c',
  );
});
