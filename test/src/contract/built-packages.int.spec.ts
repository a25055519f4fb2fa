import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '@homeward/federation';

/** Jest loads packages in its own way and forgives imports that Node does not find in a CommonJS package. */
describe('a built package', () => {
  it.each(['libs/shared', 'libs/matching', 'libs/platform', 'apps/federation'])('%s loads in plain Node', (folder) => {
    const entry = JSON.stringify(join(repositoryRoot(), folder, 'dist/index.js'));
    const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', `await import(${entry}); process.exit(0)`], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
