import { render, screen } from '@testing-library/react';
import App from './App';

// Plugins are discovered by the bundler; what the whole portal shows is tested in a browser.
describe('App', () => {
  it('says so when the backend signs nobody in', async () => {
    process.env = {
      NODE_ENV: 'test',
      APP_CONFIG: [
        {
          data: {
            app: { title: 'Callboard' },
            backend: { baseUrl: 'http://localhost:7007' },
          },
          context: 'test',
        },
      ] as any,
    };
    const fetched = jest
      .spyOn(global, 'fetch')
      .mockImplementation(async () => new Response('{}', { status: 401 }));

    render(App.createRoot());

    expect(
      await screen.findByRole('alert', {}, { timeout: 10_000 }),
    ).toHaveTextContent(/signed in/);
    expect(String(fetched.mock.calls[0][0])).toContain(
      '/api/auth/guest/refresh',
    );
  }, 30_000);
});
