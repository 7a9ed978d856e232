import { render, screen } from '@testing-library/react';
import App from './App';

describe('App', () => {
  it('starts with every feature it depends on', async () => {
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

    render(App.createRoot());

    expect(await screen.findByText('Callboard')).toBeInTheDocument();
  });
});
