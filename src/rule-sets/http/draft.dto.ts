import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsObject, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { DiagnosticDto } from '../rule-set.dto.js';

const anyObject = { type: Object, additionalProperties: true, required: false } as const;

/** What an author writes. Without `content` and `text` what was there stays. */
class DraftBody {
  @ApiProperty({ ...anyObject, description: 'the rule set as JSON' })
  @IsOptional()
  @IsObject()
  readonly content?: object;

  @ApiProperty({
    required: false,
    description: 'the rule set as typed, which need not be JSON yet; instead of `content`',
  })
  @IsOptional()
  @IsString()
  @MaxLength(900_000)
  readonly text?: string;

  @ApiProperty({ ...anyObject, description: 'case files by file name, all of them' })
  @IsOptional()
  @IsObject()
  readonly cases?: Readonly<Record<string, unknown>>;

  @ApiProperty({ required: false })
  @IsOptional()
  @IsString()
  @Length(1, 2_000)
  readonly comment?: string;
}

export class NewDraftBody extends DraftBody {
  @ApiProperty({
    required: false,
    description: 'the version to begin with; by default the one that decides for everyone',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(999_999)
  readonly from?: number;
}

export class SaveDraftBody extends DraftBody {
  @ApiProperty({
    required: false,
    description: 'another parent, which must be in force: for a draft that was overtaken',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(999_999)
  readonly parent?: number;
}

export class DraftDto {
  @ApiProperty()
  readonly name: string;

  @ApiProperty()
  readonly version: number;

  @ApiProperty({ enum: ['draft'] })
  readonly state: 'draft';

  @ApiProperty({ description: 'also the `ETag`; send it as `If-Match` with the next saving' })
  readonly revision: number;

  @ApiProperty({ type: Number, nullable: true })
  readonly parent: number | null;

  @ApiProperty()
  readonly author: string;

  @ApiProperty({ type: [String] })
  readonly contributors: readonly string[];

  @ApiProperty({ description: 'as typed' })
  readonly text: string;

  @ApiProperty({ type: Object, additionalProperties: true })
  readonly cases: unknown;

  @ApiProperty({ type: String, nullable: true, description: 'it would be submitted with; null while it is no JSON' })
  readonly digest: string | null;

  @ApiProperty({ type: [DiagnosticDto], description: 'of the rule set, then of its cases; empty when all holds' })
  readonly diagnostics: readonly DiagnosticDto[];
}
