import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

const ruleMax = 80;
const numberPattern = /^[1-9][0-9]{0,17}$/;

export class NewCommentBody {
  @ApiProperty({
    type: String,
    required: false,
    nullable: true,
    example: 'sender-is-registered-party',
    description: 'the rule it is about, which the version need not have (any more); by default the whole version',
  })
  @IsOptional()
  @IsString()
  @MaxLength(ruleMax, { message: `expected \`rule\` to have at most ${ruleMax} characters` })
  @Matches(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/, {
    message: 'expected `rule` to be the name of a rule, such as `sender-is-registered-party`',
  })
  readonly rule?: string | null;

  @ApiProperty({ minLength: 1, maxLength: 4_000 })
  @IsString()
  // Counted as the database counts: a sign with a variation selector is two.
  @Matches(/^[^]{1,4000}$/u, { message: 'expected `text` to have 1 to 4,000 characters' })
  @Matches(/\S/, { message: 'expected `text` to say something' })
  readonly text: string;

  @ApiProperty({
    type: String,
    required: false,
    nullable: true,
    example: '11',
    description: 'the comment that it answers',
  })
  @IsOptional()
  @Matches(numberPattern, { message: 'expected `answers` to be the number of a comment' })
  readonly answers?: string | null;
}

export class CommentDto {
  @ApiProperty({ example: '12', description: 'its number; decimal string' })
  readonly comment: string;

  @ApiProperty({ type: String, nullable: true, description: 'the rule it is about; null: the whole version' })
  readonly rule: string | null;

  @ApiProperty()
  readonly text: string;

  @ApiProperty()
  readonly author: string;

  @ApiProperty({ format: 'date-time' })
  readonly writtenAt: string;

  @ApiProperty({ type: String, nullable: true, description: 'number of the comment that it answers' })
  readonly answers: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'who said that it is settled; null: nobody yet' })
  readonly resolvedBy: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly resolvedAt: string | null;
}

export class CommentsDto {
  @ApiProperty({ type: [CommentDto], description: 'oldest first' })
  readonly comments: readonly CommentDto[];
}
