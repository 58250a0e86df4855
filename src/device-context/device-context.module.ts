import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Settings } from '../settings.js';
import { ContextChangeFeed } from './cache/change-feed.js';
import { ContextCache } from './cache/context-cache.js';
import { CertificatesController } from './certificates/certificates.controller.js';
import { CertificateReader, readTrustAnchors } from './certificates/index.js';
import { ContextGatherer } from './facts/context-gatherer.js';
import { Device } from './device.entity.js';
import { FeedsController } from './feeds/feeds.controller.js';
import { importProviders, ImportsController } from './imports/index.js';
import { KnowledgeController } from './knowledge/knowledge.controller.js';
import { Party } from './party.entity.js';
import { Registration } from './registration.entity.js';
import { SearchController } from './search/search.controller.js';

/** Parties, devices and registrations: feeds, store, memory; certificates; the facts of a command. */
@Module({
  imports: [TypeOrmModule.forFeature([Party, Device, Registration])],
  controllers: [FeedsController, KnowledgeController, SearchController, CertificatesController, ImportsController],
  providers: [
    ContextCache,
    ContextChangeFeed,
    ...importProviders,
    {
      provide: ContextGatherer,
      inject: [ContextCache, CertificateReader],
      useFactory: (cache: ContextCache, certificates: CertificateReader) => new ContextGatherer(cache, certificates),
    },
    {
      provide: CertificateReader,
      inject: [Settings],
      useFactory: (settings: Settings) => new CertificateReader(readTrustAnchors(settings.trustAnchorsDirectory)),
    },
  ],
  exports: [ContextCache, ContextGatherer, ContextChangeFeed, CertificateReader],
})
export class DeviceContextModule {}
