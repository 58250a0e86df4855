import { ApiProperty } from '@nestjs/swagger';
import type { Verdict } from '../../core/evaluation/index.js';

export class DecidingVersionDto {
  @ApiProperty({ example: 'smets1-critical-commands' })
  readonly name: string;

  @ApiProperty({ example: 2 })
  readonly version: number;

  @ApiProperty({ example: 7 })
  readonly epoch: number;
}

export class DecisionSummaryDto {
  @ApiProperty({ description: 'decimal string; grows in the order in which decisions became visible' })
  readonly sequence: string;

  @ApiProperty({ format: 'uuid' })
  readonly decisionId: string;

  @ApiProperty()
  readonly requestId: string;

  @ApiProperty({ description: 'who asked: `sub` of the token' })
  readonly caller: string;

  @ApiProperty({ enum: ['permit', 'refuse'] })
  readonly verdict: Verdict;

  @ApiProperty({ type: String, nullable: true })
  readonly responseCode: string | null;

  @ApiProperty()
  readonly deviceId: string;

  @ApiProperty()
  readonly originatorId: string;

  @ApiProperty({ example: '6.15.1' })
  readonly serviceReferenceVariant: string;

  @ApiProperty({ type: DecidingVersionDto })
  readonly ruleSet: DecidingVersionDto;

  @ApiProperty({ format: 'date-time' })
  readonly decidedAt: string;

  @ApiProperty({ format: 'date-time' })
  readonly recordedAt: string;

  @ApiProperty({ example: 'sha256:…', description: 'of the UTF-8 bytes of the record' })
  readonly recordDigest: string;
}

export class DecisionPageDto {
  @ApiProperty({ type: [DecisionSummaryDto] })
  readonly decisions: readonly DecisionSummaryDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      '`after` of the next page, newest first its `before`; null when there is no more now, and only then: a page with ' +
      'few or no decisions may still have it',
  })
  readonly next: string | null;
}
