import { healthTabLink } from './healthTabLink';

const entity = '/catalog/default/component/billing';

it('leads to the tab, and to what is opened on it', () => {
  expect(healthTabLink(entity)).toBe(`${entity}/environment-health`);
  expect(healthTabLink(`${entity}/`, { environment: 'prod' })).toBe(
    `${entity}/environment-health?environment=prod`,
  );
  expect(
    healthTabLink(entity, { environment: 'a b', category: 'security' }),
  ).toBe(`${entity}/environment-health?environment=a+b&category=security`);
});
