export interface Durability {
  /** Never for data that matters: a power cut may lose it. A killed process loses nothing either way. */
  readonly fsync: boolean;
}

/**
 * The server's log never holds statements, parameters or details of an error (a unique violation's detail is a value).
 * wal_recycle is off so that erased bytes do not live on in recycled segments.
 */
export function serverSettings(port: number, { fsync }: Durability): readonly string[] {
  const settings: Readonly<Record<string, string | number>> = {
    port, listen_addresses: '127.0.0.1', unix_socket_directories: '',
    max_connections: 300, shared_buffers: '64MB', jit: 'off', max_wal_size: '512MB', min_wal_size: '32MB',
    wal_recycle: 'off', wal_init_zero: 'off',
    log_statement: 'none', log_min_error_statement: 'panic', log_error_verbosity: 'terse',
    log_parameter_max_length: 0, log_parameter_max_length_on_error: 0, log_timezone: 'UTC', timezone: 'UTC',
    ...(fsync ? {} : { fsync: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${String(value)}`]);
}
