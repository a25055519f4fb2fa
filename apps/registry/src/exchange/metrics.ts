import { Counter, register } from 'prom-client';

const counter = (name: string, help: string, labelNames: readonly string[]): Counter =>
  (register.getSingleMetric(name) as Counter | undefined) ?? new Counter({ name, help, labelNames: [...labelNames] });

/** Alarm on any increase: somebody sends what must not be believed, or this node does not understand the others. */
export const quarantinedMessages = counter('homeward_quarantined_messages_total', 'Messages set aside, by family of the topic and reason', ['family', 'reason']);
export const readMessages = counter('homeward_read_messages_total', 'Messages applied, by family of the topic', ['family']);
export const unprovedJudgements = counter('homeward_unproved_judgements_total', 'Signed judgements in candidate documents that this node could not verify', ['reason']);
export const readerInterruptions = counter('homeward_reader_interruptions_total', 'Interruptions of a topic reader, by family and code', ['family', 'code']);
