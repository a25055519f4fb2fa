import { integer, serviceConfig, serviceVariables, type ServiceConfig } from '@homeward/platform';
import { z } from 'zod';

const MAX_PORT = 65_535;
export const deskVariables = serviceVariables.omit({ PORT: true }).extend({
  DESK_PORT: integer(0, MAX_PORT),
  /** The matcher's database, as its role `<x>_desk`. */
  DATABASE_URL: z.string().min(1),
});
export type DeskVariables = z.infer<typeof deskVariables>;

export const deskServiceConfig = (variables: DeskVariables): ServiceConfig => serviceConfig('desk', { ...variables, PORT: variables.DESK_PORT });
