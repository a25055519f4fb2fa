import type { DataSource } from 'typeorm';

/** Statements that TypeORM's generator would still run to make the database fit the entities; empty when they agree. For tests. */
export async function schemaDifference(dataSource: DataSource): Promise<readonly string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}
export const entitiesMatchMigrations = async (dataSource: DataSource): Promise<boolean> => (await schemaDifference(dataSource)).length === 0;
