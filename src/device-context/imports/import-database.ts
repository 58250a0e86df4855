import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { asServiceRole, dataSourceOptions } from '../../database/index.js';
import { Settings } from '../../settings.js';

const connections = 3;

/**
 * Connections of the imports' own, as the service's role, without the limit on the time of a statement: comparing
 * millions of registrations takes longer than any request may. Opened when first needed.
 */
@Injectable()
export class ImportDatabase implements BeforeApplicationShutdown {
  #source: Promise<DataSource> | undefined;

  constructor(private readonly settings: Settings) {}

  async source(): Promise<DataSource> {
    this.#source ??= new DataSource({
      ...dataSourceOptions(this.settings.databaseUrl, connections),
      migrations: [],
      applicationName: 'anchorgate-imports',
      extra: { keepAlive: true, options: asServiceRole, statement_timeout: 0 },
    })
      .initialize()
      .catch((error: unknown) => {
        this.#source = undefined;
        throw error;
      });
    return await this.#source;
  }

  async transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return await (await this.source()).transaction('READ COMMITTED', work);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await (await this.#source?.catch(() => undefined))?.destroy();
  }
}
