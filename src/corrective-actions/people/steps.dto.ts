import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateBy,
} from 'class-validator';
import { parseEui64 } from '../../core/identifiers/index.js';

const textMax = 2_000;
const rollBackMax = 10_000;
const digest = /^sha256:[0-9a-f]{64}$/;
const oneLine = /^(?=.*\S)\P{Cc}*$/u;
const digestExpected = (name: string) => ({ message: `expected \`${name}\` as \`sha256:\` and 64 hex digits` });
const commentExpected = { message: `expected \`comment\` to be a text of 1 to ${textMax} characters that says why` };
const isEntityId = {
  name: 'deviceId',
  validator: {
    validate: (text: unknown) => parseEui64(text) !== undefined,
    defaultMessage: () => 'expected each of `devices` as eight hex bytes joined by dashes',
  },
};

const Line = (name: string): PropertyDecorator => {
  const expected = { message: `expected \`${name}\` to be one line of 1 to 200 characters` };
  return (target, key) => {
    IsString(expected)(target, key);
    Length(1, 200, expected)(target, key);
    Matches(oneLine, expected)(target, key);
  };
};

export class ConsentDto {
  @ApiProperty({ example: 'EELC', description: 'MPID of the party that answers' })
  @IsString()
  @Matches(/^[A-Z0-9]{1,16}$/, { message: 'expected `mpid` as a market participant ID such as `EELC`' })
  readonly mpid: string;

  @ApiProperty({ enum: ['consented', 'declined'] })
  @IsIn(['consented', 'declined'], { message: 'expected `answer` to be `consented` or `declined`' })
  readonly answer: 'consented' | 'declined';

  @ApiProperty({ description: 'who signed for the party' })
  @Line('signedBy')
  readonly signedBy: string;

  @ApiProperty({ description: 'in which role he did' })
  @Line('signedRole')
  readonly signedRole: string;

  @ApiProperty({ description: 'where the signed answer is kept' })
  @Line('reference')
  readonly reference: string;

  @ApiProperty({ description: 'digest of the plan that the party saw' })
  @Matches(digest, digestExpected('planDigest'))
  readonly planDigest: string;
}

export class CorrectiveActionApprovalDto {
  @ApiProperty({ description: 'digest of the plan that was read' })
  @Matches(digest, digestExpected('planDigest'))
  readonly planDigest: string;

  @ApiProperty({ description: 'digest of the rehearsal that was read' })
  @Matches(digest, digestExpected('rehearsalDigest'))
  readonly rehearsalDigest: string;

  @ApiProperty({ maxLength: textMax })
  @IsString(commentExpected)
  @Length(1, textMax, commentExpected)
  @Matches(/\S/, commentExpected)
  readonly comment: string;
}

export class RejectionDto {
  @ApiProperty({ description: 'digest of the plan that was read' })
  @Matches(digest, digestExpected('planDigest'))
  readonly planDigest: string;

  @ApiProperty({ maxLength: textMax })
  @IsString(commentExpected)
  @Length(1, textMax, commentExpected)
  @Matches(/\S/, commentExpected)
  readonly comment: string;
}

export class ReasonDto {
  @ApiProperty({ maxLength: textMax, description: 'why; for the people concerned and the audit trail' })
  @IsString()
  @Length(1, textMax)
  @Matches(/\S/, { message: 'expected `reason` to say why' })
  readonly reason: string;
}

export class RollBackDto {
  @ApiPropertyOptional({ type: [String], description: `device IDs, at most ${rollBackMax}; by default all of them` })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(rollBackMax)
  @ValidateBy(isEntityId, { each: true })
  readonly devices?: readonly string[];

  @ApiPropertyOptional({ maxLength: textMax, description: 'why' })
  @IsOptional()
  @IsString()
  @Length(1, textMax)
  readonly reason?: string;
}

export class StepReceiptDto {
  @ApiProperty()
  readonly id: string;

  @ApiProperty({ description: 'state of the corrective action after the step' })
  readonly state: string;
}
