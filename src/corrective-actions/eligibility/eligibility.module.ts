import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ContextCache, ContextGatherer, DeviceContextModule } from '../../device-context/index.js';
import { ActiveRuleSets, RuleSetsModule, StoredRuleSets } from '../../rule-sets/index.js';
import { Settings } from '../../settings.js';
import { correctionRuleSet, EligibilityByRules } from './eligibility-by-rules.js';
import { Eligibility } from './eligibility.js';

/** Which corrections the rule set `corrective-action` permits. */
@Module({
  imports: [DeviceContextModule, RuleSetsModule],
  providers: [
    {
      provide: Eligibility,
      inject: [Settings, StoredRuleSets, DataSource, ContextCache, ContextGatherer],
      useFactory: (
        settings: Settings,
        stored: StoredRuleSets,
        source: DataSource,
        cache: ContextCache,
        gatherer: ContextGatherer,
      ): Eligibility => {
        const ruleSets = new ActiveRuleSets({ ...settings, evaluationRuleSet: correctionRuleSet }, stored, source);
        return new EligibilityByRules(ruleSets, cache, gatherer, () => Date.now());
      },
    },
  ],
  exports: [Eligibility],
})
export class EligibilityModule {}
