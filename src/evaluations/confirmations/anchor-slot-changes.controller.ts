import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Allow, CurrentCaller } from '../../access/index.js';
import type { Caller } from '../../access/index.js';
import { actorOf, Audited } from '../../audit-trail/index.js';
import { bodyPipe, Problem } from '../../http/index.js';
import { callerName } from '../http/request-options.js';
import { AnchorSlotChangeDto, AnchorSlotChangeReceiptDto } from './anchor-slot-change.dto.js';
import { AnchorSlotChanges } from './anchor-slot-changes.js';

@ApiTags('Context')
@Controller('v1/context/anchor-slot-changes')
export class AnchorSlotChangesController {
  constructor(private readonly changes: AnchorSlotChanges) {}

  @Allow('evaluator')
  @Audited('anchor-slot-change-confirmed', 'anchor-slot-change')
  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Confirm that a permitted 6.15.1 was carried out',
    description:
      'A permit says that a command may go; it changes nothing here. Once the device has the new certificates and your ' +
      'own store of anchor slots names them, send this: the request ID of the command, when the certificates were ' +
      'replaced, and what is in each slot that was filled. Only then do the next decisions see the new holder of the ' +
      'slots. When the answer is 200, decisions of this replica see it; others follow within a second.\n\n' +
      'Each certificate is sent as base64 DER, or named by entity ID, serial number and issuer; its entity must be one ' +
      'of the replacement certificates of the command. Whether the slots of the network operator or of the supplier ' +
      'were filled follows from `remotePartyRole` of the command.\n\n' +
      'Sending the same confirmation again does no harm: it answers `unchanged`. When you got no answer, send it again.',
  })
  @ApiOkResponse({ type: AnchorSlotChangeReceiptDto, description: 'recorded, now or before' })
  async confirm(
    @CurrentCaller() sender: Caller,
    @Req() request: FastifyRequest,
    @Body(bodyPipe) body: AnchorSlotChangeDto,
  ): Promise<AnchorSlotChangeReceiptDto> {
    const caller = callerName(sender);
    if (caller instanceof Problem) throw caller;
    return await this.changes.confirm(caller, actorOf(request), body);
  }
}
