import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../access/index.js';
import { bodyPipe } from '../../http/index.js';
import { CertificateReader } from './certificate-reader.js';
import { CertificatesBody, CertificatesDto } from './certificate.dto.js';

/** Reads certificates out to people. */
@ApiTags('Context')
@Controller('v1/context/certificates')
export class CertificatesController {
  constructor(private readonly reader: CertificateReader) {}

  @Post('reading')
  @HttpCode(200)
  @Allow('author', 'approver', 'activator', 'auditor', 'corrector', 'administrator')
  @ApiOperation({
    summary: 'What certificates say, and what is wrong with them',
    description: 'Nothing is stored. What is no certificate is answered with the problem `NOT_DER`.',
  })
  @ApiOkResponse({ type: CertificatesDto })
  reading(@Body(bodyPipe) { certificates }: CertificatesBody): CertificatesDto {
    return { certificates: this.reader.describe(certificates, Date.now()) };
  }
}
