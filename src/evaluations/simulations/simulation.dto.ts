import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsObject, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { EvaluationRequestDto } from '../request/evaluation-request.dto.js';
import { MayBeAbsent, TextOf } from '../request/text-of.js';

/** A stored version by name and number, or a rule set as written. */
export class SimulatedRuleSetDto {
  @MayBeAbsent()
  @IsString()
  @MaxLength(200)
  @ApiProperty({ required: false, example: 'smets1-critical-commands' })
  readonly name?: string;

  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(999_999_999)
  @ApiProperty({ required: false, example: 2 })
  readonly version?: number;

  @MayBeAbsent()
  @IsObject()
  @ApiProperty({
    required: false,
    type: Object,
    additionalProperties: true,
    description: 'a rule set, instead of a name',
  })
  readonly content?: object;
}

export class SimulationDto {
  @IsObject()
  @ApiProperty({ type: () => EvaluationRequestDto, description: 'as `POST /v1/evaluations` takes it' })
  readonly request: object;

  @IsObject()
  @ValidateNested()
  @Type(() => SimulatedRuleSetDto)
  @ApiProperty({ type: () => SimulatedRuleSetDto })
  readonly ruleSet: SimulatedRuleSetDto;

  @MayBeAbsent()
  @TextOf('instant', {
    description: 'the instant to decide at, by the device and the registrations as they were then; now when absent',
  })
  readonly validAt?: string;

  @MayBeAbsent()
  @TextOf('instant', {
    description:
      'decide by what this service had been told up to this instant, without what arrived later; not in the future; ' +
      'all that is known when absent',
  })
  readonly knownAt?: string;

  @MayBeAbsent()
  @IsObject()
  @ApiProperty({
    required: false,
    type: Object,
    additionalProperties: true,
    description: 'facts by path that replace the cached ones, `{ "device.status": "Suspended" }`',
  })
  readonly context?: object;
}
