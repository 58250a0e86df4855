import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../access/index.js';
import { parseEui64 } from '../../core/identifiers/index.js';
import { Problem } from '../../http/index.js';
import { CertificatesSeen } from './certificates-seen.js';
import { CertificatesSeenDto } from './certificates-seen.dto.js';

@ApiTags('Context')
@Controller('v1/context/parties/:entityId/certificates')
export class CertificatesSeenController {
  constructor(private readonly seen: CertificatesSeen) {}

  @Get()
  @Allow('auditor', 'approver', 'author', 'corrector', 'activator')
  @ApiOperation({
    summary: 'Certificates of an entity that this service was shown, the last first',
    description:
      'By the feed of parties, and in the latest decided 6.15.1 commands: of the last 200,000 decisions the latest 100 ' +
      'that it sent itself and the latest 200 of anybody. What was seen need not be good: see `chain` and `problems`.',
  })
  @ApiOkResponse({ type: CertificatesSeenDto })
  async list(@Param('entityId') text: string): Promise<CertificatesSeenDto> {
    const entityId = parseEui64(text);
    if (entityId === undefined) {
      const detail = '`entityId` is malformed; expected an EUI-64, eight bytes in hex joined by dashes';
      throw new Problem(400, 'PARAMETER_INVALID', detail, [
        { code: 'PARAMETER_INVALID', pointer: '/entityId', detail },
      ]);
    }
    return { certificates: await this.seen.of(entityId, Date.now()) };
  }
}
