import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Settings } from '../settings.js';
import { dataSourceOptions } from './data-source.js';

/** The connection pool. Entities register themselves through `TypeOrmModule.forFeature`. */
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Settings],
      useFactory: (settings: Settings) => ({
        ...dataSourceOptions(settings.databaseUrl, settings.databasePoolSize),
        autoLoadEntities: true,
        // At the start only, when nobody waits for an answer: a server that is slow just now is asked again.
        retryAttempts: 5,
        retryDelay: 500,
      }),
    }),
  ],
})
export class DatabaseModule {}
