import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditEntry } from './audit-entry.entity.js';
import { AuditTrailController } from './audit-trail.controller.js';
import { Refusals } from './refusals.js';
import { SignIns } from './sign-ins.js';
import { TrailReader } from './trail-reader.js';

/** Who did what: reading and exporting it, and the entries that no feature writes. */
@Module({
  imports: [TypeOrmModule.forFeature([AuditEntry])],
  controllers: [AuditTrailController],
  providers: [TrailReader, Refusals, SignIns],
  exports: [Refusals, SignIns],
})
export class AuditTrailModule {}
