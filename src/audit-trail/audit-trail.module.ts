import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExportSlots } from '../http/exports.js';
import { AuditEntry } from './audit-entry.entity.js';
import { AuditTrailController } from './audit-trail.controller.js';
import { Refusals } from './refusals.js';
import { SignIns } from './sign-ins.js';
import { TrailReader } from './trail-reader.js';

/** Who did what: reading and exporting it, room for exports, and the entries that no feature writes. */
@Module({
  imports: [TypeOrmModule.forFeature([AuditEntry])],
  controllers: [AuditTrailController],
  providers: [TrailReader, Refusals, SignIns, ExportSlots],
  exports: [Refusals, SignIns, ExportSlots],
})
export class AuditTrailModule {}
