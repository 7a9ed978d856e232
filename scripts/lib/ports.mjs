import net from 'node:net';

/** The ports in use, each with the setting that changes it. */
export const ports = [
  { what: 'page', setting: 'CALLBOARD_APP_PORT', fallback: 3000 },
  { what: 'backend', setting: 'CALLBOARD_BACKEND_PORT', fallback: 7007 },
  { what: 'sandbox', setting: 'CALLBOARD_SANDBOX_PORT', fallback: 7100 },
  {
    what: 'hosts of the sandbox',
    setting: 'CALLBOARD_SANDBOX_HTTPS_PORT',
    fallback: 7143,
  },
].map(port => ({
  ...port,
  number: Number(process.env[port.setting] ?? port.fallback),
}));

function canListen(port, host) {
  return new Promise(resolve => {
    const server = net.createServer();
    server.once('error', error => resolve(error.code !== 'EADDRINUSE'));
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });
}

/** The first busy one of these ports, or undefined. */
export async function findBusyPort(candidates) {
  for (const candidate of candidates) {
    for (const host of ['127.0.0.1', '::']) {
      if (!(await canListen(candidate.number, host))) {
        return candidate;
      }
    }
  }
  return undefined;
}
