import express from 'express';
import type { Server } from 'http';
import type { AddressInfo } from 'net';
import { createAwsRouter, type AwsRouterOptions } from '../createAwsRouter';

export const ACCOUNT = '111111111111';
export const REGION = 'us-west-2';

export interface ClientOptions {
  accountId?: string;
  region?: string;
  maxAttempts?: number;
  /** For S3: the bucket goes into the path instead of the host. */
  forcePathStyle?: boolean;
  credentials?: {
    accessKeyId: string;
    secretAccessKey: string;
    sessionToken?: string;
  };
}

interface SdkClient {
  destroy(): void;
}

/** The router on a free loopback port, with real SDK clients pointed at it; all is closed by `stop`. */
export async function startAws(options: AwsRouterOptions) {
  const app = express().use('/aws', createAwsRouter(options));
  const server = await new Promise<Server>(resolve => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  const { port } = server.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}/aws`;
  const clients: SdkClient[] = [];

  return {
    endpoint,
    client<T extends SdkClient>(
      ClientClass: new (config: object) => T,
      { accountId = ACCOUNT, region = REGION, ...rest }: ClientOptions = {},
    ): T {
      const client = new ClientClass({
        endpoint,
        region,
        credentials: {
          accessKeyId: `SANDBOX${accountId}`,
          secretAccessKey: 'anything',
        },
        maxAttempts: 1,
        ...rest,
      });
      clients.push(client);
      return client;
    },
    async stop() {
      clients.forEach(client => client.destroy());
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
