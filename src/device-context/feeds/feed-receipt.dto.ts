import { ApiProperty } from '@nestjs/swagger';
import type { LineErrorCode } from './feed.js';
import { lineErrorCodes } from './feed.js';
import type { FeedReceipt } from './receive-feed.js';

export class LineErrorBody {
  @ApiProperty({ description: 'counted from 1, blank lines included' })
  readonly line: number;

  @ApiProperty({ enum: lineErrorCodes })
  readonly code: LineErrorCode;

  @ApiProperty({ description: 'JSON pointer into the line' })
  readonly pointer: string;

  @ApiProperty()
  readonly detail: string;
}

/** What became of a feed. */
export class FeedReceiptBody implements FeedReceipt {
  @ApiProperty({ description: 'lines that told something new' })
  readonly accepted: number;

  @ApiProperty({ description: 'lines that told what was known; a later `observedAt` counts all the same' })
  readonly unchanged: number;

  @ApiProperty({ description: 'lines that were refused; the others are kept' })
  readonly rejected: number;

  @ApiProperty({ type: [LineErrorBody], description: 'the first 1,000 faults' })
  readonly errors: readonly LineErrorBody[];

  @ApiProperty({ description: 'how many faults past the first 1,000 are not listed' })
  readonly errorsLeftOut: number;
}
