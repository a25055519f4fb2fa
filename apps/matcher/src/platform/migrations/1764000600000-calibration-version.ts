import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which calibration moved the probability of a candidate; none moved those that are there. */
export class CalibrationVersion1764000600000 implements MigrationInterface {
  readonly name = 'CalibrationVersion1764000600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table candidate add column calibration_version text');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
