import { describeProblems, loadConfig, type Environment } from '@homeward/shared';
import type { z } from 'zod';
import { BootError } from '../service/boot-error.js';

/**
 * The service's typed configuration, or no service: see `loadConfig` for the X_FILE rule.
 * @throws BootError that names every variable that is missing or wrong, at once, and never a value.
 */
export function readConfig<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>, environment: Environment): z.infer<z.ZodObject<Shape>> {
  const loaded = loadConfig(schema, environment);
  if (!loaded.ok) throw new BootError('CONFIG_INVALID', `configuration is not usable: ${describeProblems(loaded.failure)}`);
  return loaded.value;
}
