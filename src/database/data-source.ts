import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { migrations } from './migrations/index.js';
import { asServiceRole } from './service-role.js';

/** Past this a connection attempt fails, so that a database that is gone is a 503 within two seconds. */
const connectMilliseconds = 1_500;
/** Longer than any statement of the service takes; a migration has no limit. */
const statementMilliseconds = 30_000;
/** When the server does not even tell that a statement took too long. */
const silenceMilliseconds = 31_000;

/**
 * How this service speaks to PostgreSQL. The schema comes from migrations only, never from entities.
 * @param url - `postgres://user:password@host:port/database`
 * @param poolSize - connections kept by one replica
 */
export function dataSourceOptions(url: string, poolSize = 10): PostgresDataSourceOptions {
  return {
    type: 'postgres',
    url,
    migrations: [...migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    poolSize,
    connectTimeoutMS: connectMilliseconds,
    applicationName: 'anchorgate',
    extra: {
      statement_timeout: statementMilliseconds,
      query_timeout: silenceMilliseconds,
      keepAlive: true,
      options: asServiceRole,
    },
  };
}
