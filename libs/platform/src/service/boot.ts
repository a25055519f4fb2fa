import { isNativeError } from 'node:util/types';
import { errorCode } from '../logging/fields.js';
import { BootError } from './boot-error.js';
import { createService, type Service, type ServiceOptions } from './create.js';

const STOP_DEADLINE_MS = 10_000;
/** Exit codes, for whoever supervises the process. */
export const EXIT = { OK: 0, STOP_DEADLINE: 70, UNEXPECTED: 71, BOOT_FAILED: 78 } as const;

/**
 * Runs a service as a process: SIGTERM and SIGINT stop it within 10 s with exit 0; an error that nobody caught ends it
 * with a code, because a process in an unknown state must not go on answering.
 * @param makeOptions is called inside, so that a bad configuration becomes one line and an exit code.
 */
export async function bootService(makeOptions: ServiceOptions | (() => ServiceOptions | Promise<ServiceOptions>)): Promise<Service | undefined> {
  try {
    const service = await createService(typeof makeOptions === 'function' ? await makeOptions() : makeOptions);
    watchProcess(service);
    service.log.info({ code: 'READY' }, `listening on ${service.url}`);
    return service;
  } catch (error) {
    process.stderr.write(`${bootFailure(error)}\n`);
    process.exit(EXIT.BOOT_FAILED);
  }
}

/** One line: what is wrong, never a value. Only messages that we wrote are repeated; a driver's may quote values. */
export function bootFailure(error: unknown): string {
  const code = errorCode(error) ?? 'BOOT_FAILED';
  return error instanceof BootError ? `cannot start: ${error.message}` : `cannot start: ${BOOT_HINTS[code] ?? 'an unexpected error'} (${code}, ${isNativeError(error) ? error.name : typeof error})`;
}

const BOOT_HINTS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'the port is taken; choose another PORT or stop the other process',
  EACCES: 'the port or a file may not be used by this user',
  EADDRNOTAVAIL: 'HOST is no address of this machine',
  ECONNREFUSED: 'the database, log or identity provider does not answer; check the URLs and start it first',
  ENOTFOUND: 'a host name of the configuration cannot be resolved',
  ENOENT: 'a file that the configuration names does not exist',
  '28P01': 'the database refuses the user or password of DATABASE_URL',
  '3D000': 'the database that DATABASE_URL names does not exist',
  '42P01': 'a table is missing; run the migrations first',
};

function watchProcess(service: Service): void {
  const stop = (signal: NodeJS.Signals): void => {
    service.log.info({ signal }, 'stopping');
    setTimeout(() => { service.log.fatal({ code: 'STOP_DEADLINE' }, 'did not stop in time'); process.exit(EXIT.STOP_DEADLINE); }, STOP_DEADLINE_MS).unref();
    service.close().then(() => process.exit(EXIT.OK), (error: unknown) => die(service, 'STOP_FAILED', error));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.on('uncaughtException', (error) => die(service, 'UNCAUGHT_EXCEPTION', error));
  process.on('unhandledRejection', (error) => die(service, 'UNHANDLED_REJECTION', error));
}

function die(service: Service, code: string, error: unknown): never {
  service.log.fatal({ code, err: error }, 'ending after an unexpected error');
  process.exit(EXIT.UNEXPECTED);
}
