import { AllowList } from './AllowList';

describe('AllowList', () => {
  const list = new AllowList(['10.0.0.0/8', 'fd00::/8', '*.corp.example.com']);

  it.each([
    'http://10.1.2.3:8080/a',
    'http://[fd00::1]/',
    'https://a.corp.example.com./',
  ])('allows the host of %s', url => {
    expect(list.allowsHost(new URL(url))).toBe(true);
  });

  it.each(['http://11.1.2.3/', 'http://[fe80::1]/', 'https://example.com/'])(
    'does not allow the host of %s',
    url => {
      expect(list.allowsHost(new URL(url))).toBe(false);
    },
  );
});
