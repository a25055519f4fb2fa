export interface BrokerPlan {
  readonly dataDir: string;
  readonly clientPort: number;
  readonly controllerPort: number;
  /** Folder of PEM files (broker.pem, ca.pem) when clients must show a certificate; undefined = plaintext, tests only. */
  readonly tlsDir: string | undefined;
  /** Cleaner, deletion and session timing in the range of milliseconds and seconds, for tests and drills. */
  readonly fast: boolean;
}

export function serverProperties(plan: BrokerPlan): string {
  const lines = { ...common(plan), ...(plan.tlsDir === undefined ? {} : mutualTls(plan.tlsDir)), ...(plan.fast ? FAST : {}) };
  return Object.entries(lines).map(([name, value]) => `${name}=${String(value)}\n`).join('');
}

function common({ dataDir, clientPort, controllerPort, tlsDir }: BrokerPlan): Readonly<Record<string, string | number>> {
  const wire = tlsDir === undefined ? 'PLAINTEXT' : 'SSL';
  return {
    'process.roles': 'broker,controller', 'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${String(controllerPort)}`, 'controller.listener.names': 'CONTROLLER',
    listeners: `CLIENT://127.0.0.1:${String(clientPort)},CONTROLLER://127.0.0.1:${String(controllerPort)}`,
    'advertised.listeners': `CLIENT://127.0.0.1:${String(clientPort)}`, 'inter.broker.listener.name': 'CLIENT',
    'listener.security.protocol.map': `CLIENT:${wire},CONTROLLER:${wire}`,
    'log.dirs': `${dataDir}/log`,
    'offsets.topic.replication.factor': 1, 'offsets.topic.num.partitions': 1,
    'transaction.state.log.replication.factor': 1, 'transaction.state.log.min.isr': 1, 'transaction.state.log.num.partitions': 1,
    'share.coordinator.state.topic.replication.factor': 1, 'share.coordinator.state.topic.min.isr': 1, 'share.coordinator.state.topic.num.partitions': 1,
    'group.initial.rebalance.delay.ms': 0, 'group.min.session.timeout.ms': 1000, 'auto.create.topics.enable': 'false',
    'log.cleaner.dedupe.buffer.size': 4_194_304, 'message.max.bytes': 1_048_576,
  };
}

/** Default deny; who may do what is said by ACLs on the certificate's common name. */
const mutualTls = (tlsDir: string): Readonly<Record<string, string>> => ({
  'ssl.keystore.type': 'PEM', 'ssl.keystore.location': `${tlsDir}/broker.pem`,
  'ssl.truststore.type': 'PEM', 'ssl.truststore.location': `${tlsDir}/ca.pem`,
  'ssl.client.auth': 'required', 'ssl.principal.mapping.rules': 'RULE:^CN=([^,]+).*$/$1/,DEFAULT',
  'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
  'allow.everyone.if.no.acl.found': 'false', 'super.users': 'User:broker;User:admin',
});

/** A killed broker is back in about 4 s instead of 13; erased bytes are gone in seconds instead of a minute. */
const FAST: Readonly<Record<string, string | number>> = {
  'broker.session.timeout.ms': 2000, 'broker.heartbeat.interval.ms': 300,
  'log.cleaner.backoff.ms': 200, 'log.segment.delete.delay.ms': 0, 'log.initial.task.delay.ms': 500, 'log.retention.check.interval.ms': 1000,
};

/** Topic settings under which a tombstone's value leaves the broker's disk within about a second of the next append. */
export const SHORT_SEGMENTS: Readonly<Record<string, string>> = {
  'segment.ms': '1000', 'max.compaction.lag.ms': '1000', 'min.cleanable.dirty.ratio': '0.01', 'delete.retention.ms': '1000', 'file.delete.delay.ms': '0',
};
