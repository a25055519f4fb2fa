import { describe, expect, it } from '@jest/globals';
import { createLogger } from './logger.js';

const lineOf = (log: (logger: ReturnType<typeof createLogger>) => void): Record<string, unknown> => {
  let line = '{}';
  log(createLogger({ name: 'sample', logLevel: 'info' }, { write: (text) => { line = text; } }));
  return JSON.parse(line) as Record<string, unknown>;
};

describe('a log line', () => {
  it('keeps the allowed fields and drops the rest', () => {
    expect(lineOf((logger) => logger.info({ code: 'X', count: 3, offset: 7n, name: 'Amal', body: { a: 1 }, topic: { deep: 1 } }, 'text'))).toEqual({ level: 'info', time: expect.any(String), service: 'sample', code: 'X', count: 3, offset: '7', msg: 'text' });
  });

  it.each<[string, (logger: ReturnType<typeof createLogger>, error: Error) => void]>([
    ['an error alone', (logger, error) => logger.error(error)],
    ['an error in fields', (logger, error) => logger.error({ err: error })],
    ['an error under another name', (logger, error) => logger.error({ error, err: error }, 'failed')],
    ['an error as the cause of another', (logger, error) => logger.error({ err: new Error('outer Amal', { cause: error }) }, 'failed')],
  ])('of %s holds its code and frames, never its message', (_what, log) => {
    const line = lineOf((logger) => log(logger, Object.assign(new Error('value "Amal"'), { code: '22P02' })));
    expect(JSON.stringify(line)).toContain('22P02');
    expect(JSON.stringify(line)).toContain('logger.spec');
    expect(JSON.stringify(line)).not.toContain('Amal');
  });

  it('cuts a long text short', () => {
    expect(String(lineOf((logger) => logger.info({ reason: 'x'.repeat(5_000) }, 'text'))['reason'])).toHaveLength(200);
  });
});
