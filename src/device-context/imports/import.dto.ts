import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, Matches } from 'class-validator';
import { importStates } from './import-row.js';
import type { ChangeSample, ImportState, ParticipantCounts } from './import-row.js';
import type { FileReason } from './reading/rejection.js';

const textMax = 2_000;
const reasonExpected = { message: `expected \`reason\` to be a text of 1 to ${textMax} characters that says why` };

export class ImportDecisionDto {
  @IsString(reasonExpected)
  @Length(1, textMax, reasonExpected)
  @Matches(/\S/, reasonExpected)
  @ApiProperty({ maxLength: textMax })
  readonly reason: string;
}

export class ImportReceiptDto {
  @ApiProperty({ description: 'number of the import, a decimal string' })
  readonly id: string;

  @ApiProperty({ enum: importStates })
  readonly state: ImportState;
}

export class MappingNamesDto {
  @ApiProperty({ type: [String], example: ['rdp-electricity'] })
  readonly mappings: readonly string[];
}

export class FileReasonDto implements FileReason {
  @ApiProperty({ example: 'SEQUENCE_MISSING' })
  readonly code: string;

  @ApiProperty()
  readonly detail: string;
}

export class ParticipantCountsDto implements ParticipantCounts {
  @ApiProperty({ example: 'EELC' })
  readonly mpid: string;

  @ApiProperty({ description: 'registrations in force or to come before this file' })
  readonly known: number;

  @ApiProperty()
  readonly added: number;

  @ApiProperty()
  readonly changed: number;

  @ApiProperty({ description: 'in the file no more: they end when the file was made' })
  readonly withdrawn: number;
}

export class ChangeSampleDto implements ChangeSample {
  @ApiProperty({ type: Number, nullable: true, description: 'null: the file has it no more' })
  readonly line: number | null;

  @ApiProperty()
  readonly mpxn: string;

  @ApiProperty({ enum: ['added', 'changed', 'removed', 'vanished'] })
  readonly change: string;

  @ApiProperty()
  readonly mpid: string;

  @ApiProperty({ type: String, nullable: true })
  readonly knownMpid: string | null;
}

/** One file and what became of it. `details = accepted + unchanged + rejected + notApplied`. */
export class ImportDto extends ImportReceiptDto {
  @ApiProperty({ description: 'the mapping, or `feed-devices` for a file of a feed' })
  readonly mapping: string;

  @ApiProperty()
  readonly fileName: string;

  @ApiProperty({ type: String, nullable: true })
  readonly digest: string | null;

  @ApiProperty()
  readonly sentBy: string;

  @ApiProperty({ format: 'date-time' })
  readonly receivedAt: string;

  @ApiProperty({ description: 'length of the file' })
  readonly bytes: number;

  @ApiProperty({ description: 'how many of them are read' })
  readonly readBytes: number;

  @ApiProperty()
  readonly readLines: number;

  @ApiProperty({ type: String, nullable: true })
  readonly source: string | null;

  @ApiProperty({ type: String, nullable: true, enum: ['refresh', 'update'] })
  readonly fileType: 'refresh' | 'update' | null;

  @ApiProperty({ type: Number, nullable: true })
  readonly fileSequence: number | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  readonly fileCreatedAt: string | null;

  @ApiProperty({ description: 'detail lines read' })
  readonly details: number;

  @ApiProperty()
  readonly accepted: number;

  @ApiProperty()
  readonly unchanged: number;

  @ApiProperty()
  readonly rejected: number;

  @ApiProperty({ description: 'good lines of a file that is not applied, or not yet' })
  readonly notApplied: number;

  @ApiProperty({ description: 'registrations that ended with this file' })
  readonly withdrawn: number;

  @ApiProperty({ type: [FileReasonDto], description: 'why it is held, refused or failed' })
  readonly reasons: readonly FileReasonDto[];

  @ApiProperty({ type: [ParticipantCountsDto], description: 'of a refresh that was compared' })
  readonly participants: readonly ParticipantCountsDto[];

  @ApiProperty({ type: [ChangeSampleDto], description: 'a few of the changes' })
  readonly sample: readonly ChangeSampleDto[];

  @ApiProperty({ type: String, nullable: true })
  readonly decidedBy: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly decisionReason: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  readonly finishedAt: string | null;
}

export class ImportPageDto {
  @ApiProperty({ type: [ImportDto] })
  readonly imports: readonly ImportDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: '`after` of the next page; null when there is no more now',
  })
  readonly next: string | null;
}
