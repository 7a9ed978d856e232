import { fitScope, fitTitle } from './notificationLimits';

describe('what Backstage can keep of a notification', () => {
  it('is all of what is short', () => {
    const text = 'x'.repeat(255);
    expect(fitTitle(text)).toBe(text);
    expect(fitScope(text)).toBe(text);
  });

  it('is the beginning of a title', () => {
    expect(fitTitle('x'.repeat(256))).toBe(`${'x'.repeat(254)}…`);
  });

  it('tells one scope from another', () => {
    const scopes = ['a', 'b'].map(end => fitScope(`${'x'.repeat(300)}${end}`));
    expect(scopes.map(scope => scope.length)).toEqual([255, 255]);
    expect(scopes[0]).not.toBe(scopes[1]);
    expect(fitScope(`${'x'.repeat(300)}a`)).toBe(scopes[0]);
  });
});
