import { Readable } from 'node:stream';
import { Controller, Headers, HttpCode, Post, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow } from '../../access/index.js';
import { actorOf, Audited } from '../../audit-trail/index.js';
import { Problem } from '../../http/index.js';
import { ndjsonType } from '../../http/ndjson.js';
import { ContextChangeFeed } from '../cache/change-feed.js';
import { auditedUpload } from './audited-upload.js';
import { DeviceLine } from './device-line.dto.js';
import type { Feed } from './feed.js';
import { FeedReceiptBody } from './feed-receipt.dto.js';
import { feeds } from './feeds.js';
import { PartyLine } from './party-line.dto.js';
import { receiveFeed } from './receive-feed.js';
import { RegistrationLine } from './registration-line.dto.js';

const sourcePattern = /^[A-Za-z0-9][A-Za-z0-9:._/-]{0,63}$/;

const lineByLine =
  'One object a line, inserted or updated. A bad line is refused and listed; the others are kept. An older observation ' +
  'never overwrites a newer one.';

/** What parties, inventory and registration data providers send. */
@ApiTags('Context')
@ApiConsumes(ndjsonType)
@ApiHeader({ name: 'Source', required: false, description: 'names the feed, `rdp:EELC`; recorded with every line' })
@ApiOkResponse({ type: FeedReceiptBody, description: 'committed, and visible to decisions of this replica' })
@ApiExtraModels(PartyLine, DeviceLine, RegistrationLine)
@Controller('v1/context')
export class FeedsController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changeFeed: ContextChangeFeed,
  ) {}

  @Post('parties')
  @Audited('feed-received', 'feed/parties')
  @ApiOperation({ summary: 'Send parties: entity IDs, roles, market participant IDs', description: lineByLine })
  @HttpCode(200)
  @Allow('context-writer')
  @ApiBody({ description: 'one object a line', schema: { $ref: getSchemaPath(PartyLine) } })
  parties(@Req() request: FastifyRequest, @Headers('source') source?: string): Promise<FeedReceiptBody> {
    return this.#receive(feeds.parties, request, source);
  }

  @Post('devices')
  @Audited('feed-received', 'feed/devices')
  @ApiOperation({
    summary: 'Send devices: status, meter point, counters, anchor slots',
    description: `${lineByLine} One that arrives late is kept as history, and shows in reads with \`validAt\`.`,
  })
  @HttpCode(200)
  @Allow('context-writer')
  @ApiBody({ description: 'one object a line', schema: { $ref: getSchemaPath(DeviceLine) } })
  devices(@Req() request: FastifyRequest, @Headers('source') source?: string): Promise<FeedReceiptBody> {
    return this.#receive(feeds.devices, request, source);
  }

  @Post('registrations')
  @Audited('feed-received', 'feed/registrations')
  @ApiOperation({
    summary: 'Send registrations: who is registered for a meter point, and when',
    description:
      `${lineByLine} One with other content that was seen earlier is refused. A registration that never should have ` +
      'been is taken back by the same line with `withdrawn: true`: it counts no more, and stays in history.',
  })
  @HttpCode(200)
  @Allow('context-writer')
  @ApiBody({ description: 'one object a line', schema: { $ref: getSchemaPath(RegistrationLine) } })
  registrations(@Req() request: FastifyRequest, @Headers('source') source?: string): Promise<FeedReceiptBody> {
    return this.#receive(feeds.registrations, request, source);
  }

  async #receive<Line extends object>(
    feed: Feed<Line>,
    request: FastifyRequest,
    source = feed.defaultSource,
  ): Promise<FeedReceiptBody> {
    if (!(request.body instanceof Readable)) {
      throw new Problem(415, 'MEDIA_TYPE_UNSUPPORTED', `expected \`Content-Type: ${ndjsonType}\`, one object a line`);
    }
    if (!sourcePattern.test(source)) {
      const detail = 'header `Source` is not a name of 1 to 64 letters, digits and `:._/-`';
      const errors = [{ code: 'HEADER_INVALID', pointer: '', detail }];
      throw new Problem(400, 'PARAMETER_INVALID', detail, errors);
    }
    const upload = { actor: actorOf(request), feed: feed.name, source };
    const { receipt, sequence } = await auditedUpload(this.dataSource, upload, request.body, (stream) =>
      receiveFeed(this.dataSource, feed, source, stream, () => Date.now()),
    );
    await this.changeFeed.pullUpTo(sequence);
    return receipt;
  }
}
