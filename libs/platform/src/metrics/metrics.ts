import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10];

/** Counts and times, by closed sets of labels: never an id, a name or anything else that a caller may choose. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  readonly requestSeconds = this.histogram('homeward_http_request_seconds', 'Time to answer a request', ['route', 'method', 'status']);
  readonly graphqlErrors = this.counter('homeward_graphql_errors_total', 'Errors answered, by code', ['code']);
  readonly refusedAtDoor = this.counter('homeward_refused_at_door_total', 'Callers turned away before anything was read, by reason', ['reason']);
  readonly openSockets = this.gauge('homeward_subscription_sockets', 'Open subscription sockets');

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  counter<Label extends string>(name: string, help: string, labelNames: readonly Label[] = []): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }
  gauge<Label extends string>(name: string, help: string, labelNames: readonly Label[] = []): Gauge<Label> {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }
  histogram<Label extends string>(name: string, help: string, labelNames: readonly Label[] = [], buckets: readonly number[] = SECONDS): Histogram<Label> {
    return new Histogram({ name, help, labelNames, buckets: [...buckets], registers: [this.registry] });
  }
}
