import { ApiProperty } from '@nestjs/swagger';

const outcomes = ['done', 'refused', 'failed'] as const;

export class TimelineEntryDto {
  @ApiProperty({ format: 'date-time' })
  readonly at: string;

  @ApiProperty({ description: 'who did it; `anchorgate` and `import` are the service itself' })
  readonly actor: string;

  @ApiProperty({ example: 'version-approved' })
  readonly action: string;

  @ApiProperty({
    example: 'smets1-critical-commands/3',
    description: 'the version, or an epoch in which it decides: `smets1-critical-commands/epoch/7`',
  })
  readonly subject: string;

  @ApiProperty({ enum: outcomes })
  readonly outcome: (typeof outcomes)[number];

  @ApiProperty({ type: String, nullable: true, description: 'of the problem, when it was refused or failed' })
  readonly code: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'in the words of the actor; of a refusal, its detail' })
  readonly reason: string | null;
}

export class TimelineDto {
  @ApiProperty({ type: [TimelineEntryDto], description: 'oldest first' })
  readonly entries: readonly TimelineEntryDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: '`after` of the next page; null when there is no more now',
  })
  readonly next: string | null;
}
