import type { Consumption, Participant } from '@homeward/shared';
import type { Signals } from './signals.js';

type Start = (country: Participant) => Promise<Consumption>;

/** One reader per country of the trust file; a country that joins is read from then on, one that left no more. */
export class CountryReaders {
  private readonly running = new Map<Participant, Promise<readonly Consumption[]>>();

  constructor(private readonly starts: readonly Start[], private readonly signals: Signals) {}

  follow(countries: readonly Participant[]): void {
    for (const country of countries) if (!this.running.has(country)) this.running.set(country, this.start(country));
    for (const country of this.running.keys()) if (!countries.includes(country)) void this.end(country);
  }

  async stop(): Promise<void> {
    await Promise.all([...this.running.keys()].map((country) => this.end(country)));
  }

  private async start(country: Participant): Promise<readonly Consumption[]> {
    try {
      return await Promise.all(this.starts.map((start) => start(country)));
    } catch {
      // The port waits for topics and outages by itself; this is a closed log at shutdown.
      this.signals.interruption('consumers', 'START_FAILED');
      return [];
    }
  }

  private async end(country: Participant): Promise<void> {
    const running = this.running.get(country);
    this.running.delete(country);
    for (const consumption of await running ?? []) await consumption.stop();
  }
}
