import { Module } from '@nestjs/common';
import { DeviceContextModule } from '../device-context/index.js';
import { RuleSetsModule } from '../rule-sets/index.js';
import { Censuses } from './censuses.js';
import { FlipList } from './flips.js';
import { CensusesController } from './http/censuses.controller.js';
import { CensusRunner } from './jobs/census-runner.js';
import { Rehearsals } from './rehearsals.js';
import { CensusWorkers } from './workers/census-workers.js';

/** Which devices are decided otherwise by two versions: a long-running job over the whole context. */
@Module({
  imports: [DeviceContextModule, RuleSetsModule],
  controllers: [CensusesController],
  providers: [CensusWorkers, CensusRunner, Censuses, FlipList, Rehearsals],
  exports: [Rehearsals],
})
export class CensusModule {}
