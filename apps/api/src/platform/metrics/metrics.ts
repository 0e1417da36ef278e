import { createServer, type Server } from 'node:http';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { CONFIG, type Config } from '../config/config.js';

/** Prometheus metrics, on a port of their own (`METRICS_PORT`) so that the public one never shows them. */
@Injectable()
export class Metrics implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took, by method, route and status.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });
  private server: Server | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  observe(method: string, route: string, status: number, milliseconds: number): void {
    this.requests.observe({ method, route, status }, milliseconds / 1000);
  }

  onApplicationBootstrap(): void {
    if (this.config.metricsPort === undefined) return;
    collectDefaultMetrics({ register: this.registry });
    this.server = createServer((_, response) => {
      void this.registry.metrics().then((text) => {
        response.setHeader('content-type', this.registry.contentType).end(text);
      });
    }).listen(this.config.metricsPort, this.config.host ?? '127.0.0.1');
  }

  onApplicationShutdown(): void {
    this.server?.close();
    this.registry.clear();
  }
}
