import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { METRICS_HEADERS } from './metrics-format';
import type { Telemetry } from './telemetry';

/** Where an application that the public reaches tells its metrics: not on the port of the public. */
export interface MetricsAddress {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
}

/** `GET /metrics` on a port of its own, while the application runs. */
export class MetricsServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly server: Server;

  constructor(
    telemetry: Telemetry,
    private readonly at: MetricsAddress,
  ) {
    this.server = createServer((request, response) => {
      if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end();
      telemetry.text().then(
        (text) => response.writeHead(200, METRICS_HEADERS).end(text),
        () => response.writeHead(500).end(),
      );
    });
  }

  /** Undefined while it does not listen. */
  get port(): number | undefined {
    const address = this.server.address();
    return address !== null && typeof address === 'object' ? address.port : undefined;
  }

  async onApplicationBootstrap(): Promise<void> {
    const { host, port } = this.at;
    this.server.listen(port, host);
    await once(this.server, 'listening');
  }

  async onApplicationShutdown(): Promise<void> {
    if (!this.server.listening) return;
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }
}
