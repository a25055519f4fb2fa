import { Counter, type Registry } from 'prom-client';

/** Made once for the process, and shown by the service's registry when it starts; tests read them without one. */
const all: Counter[] = [];
function counter(name: string, help: string, labelNames: readonly string[]): Counter {
  const made = new Counter({ name, help, labelNames: [...labelNames], registers: [] });
  all.push(made);
  return made;
}
export const showExchangeMetrics = (registry: Registry): void => { for (const made of all) registry.registerMetric(made); };

/** Alarm on any increase: somebody sends what must not be believed, or this node does not understand the others. */
export const quarantinedMessages = counter('homeward_quarantined_messages_total', 'Messages set aside, by family of the topic and reason', ['family', 'reason']);
export const readMessages = counter('homeward_read_messages_total', 'Messages applied, by family of the topic', ['family']);
export const unprovedJudgements = counter('homeward_unproved_judgements_total', 'Signed judgements in candidate documents that this node could not verify', ['reason']);
export const readerInterruptions = counter('homeward_reader_interruptions_total', 'Interruptions of a topic reader, by family and code', ['family', 'code']);
