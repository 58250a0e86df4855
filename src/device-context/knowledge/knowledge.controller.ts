import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Allow } from '../../access/index.js';
import type { Role } from '../../access/index.js';
import { maskMeterPoint } from '../../core/identifiers/index.js';
import { Problem } from '../../http/index.js';
import { parseQuery, TakesQuery } from '../../http/query-parameters.js';
import { readDeviceHistory } from '../as-of/device-history.js';
import type { AsOf } from '../as-of/instants.js';
import { readMeterPointHistory } from '../as-of/meter-point-history.js';
import { readDeviceAsOf, readDeviceIdsAsOf, readRegistrationsAsOf } from '../as-of/read-as-of.js';
import type { RegistrationSeen } from '../as-of/read-as-of.js';
import { describeDevice, describeRegistration, describeRegistrationTold, describeTold } from './describe.js';
import {
  asOfParameters,
  historyLimitDefault,
  historyParameters,
  parseAsOf,
  parseDeviceId,
  parseMeterPoint,
} from './knowledge-parameters.js';
import { DeviceHistory, DeviceKnowledge, MeterPointHistory, MeterPointKnowledge } from './knowledge.dto.js';

const readers: readonly [Role, ...Role[]] = [
  'auditor',
  'approver',
  'author',
  'corrector',
  'evaluator',
  'context-writer',
];

const twoTimes =
  'Two instants may be given. `validAt` asks how things were at an instant. `knownAt` asks what this service had been ' +
  'told by an instant: late and corrected data that arrived after it do not show. Together: what did we know then ' +
  'about that time. What is being recorded while you ask counts as told when its recording began: an answer about the ' +
  'last seconds may still gain it.';

/** What we know of devices and meter points: now, or of another time, or as we knew it at an earlier time. */
@ApiTags('Context')
@Controller('v1/context')
export class KnowledgeController {
  constructor(private readonly dataSource: DataSource) {}

  @Get('devices/:deviceId')
  @ApiOperation({ summary: 'What is known of a device, now or at another time', description: twoTimes })
  @Allow(...readers)
  @TakesQuery(asOfParameters)
  @ApiOkResponse({ type: DeviceKnowledge })
  async device(@Param('deviceId') text: string, @Query() query: unknown): Promise<DeviceKnowledge> {
    const deviceId = parseDeviceId(text);
    const device = await readDeviceAsOf(this.dataSource.manager, deviceId, parseAsOf(query, Date.now()));
    if (device === undefined) {
      throw new Problem(404, 'NOT_FOUND', `nothing is known of device \`${deviceId}\` at that time`);
    }
    return describeDevice(device);
  }

  @Get('devices/:deviceId/history')
  @ApiOperation({
    summary: 'All that was ever told of a device, oldest first',
    description:
      'Every state with the instant it was seen, the instant we were told and the source, also states that arrived ' +
      'after later ones, and every time a state was seen again. Nothing is ever removed from it. Follow `next`.',
  })
  @Allow('auditor', 'approver', 'corrector')
  @TakesQuery(historyParameters)
  @ApiOkResponse({ type: DeviceHistory })
  async history(@Param('deviceId') text: string, @Query() query: unknown): Promise<DeviceHistory> {
    const deviceId = parseDeviceId(text);
    const { after = '0', limit = historyLimitDefault } = parseQuery(historyParameters, query);
    const told = await readDeviceHistory(this.dataSource.manager, deviceId, after, limit + 1);
    if (told.length === 0 && after === '0') {
      throw new Problem(404, 'NOT_FOUND', `nothing was ever told of device \`${deviceId}\``);
    }
    const page = told.slice(0, limit);
    const next = told.length > limit ? (page.at(-1)?.position ?? null) : null;
    return { deviceId, entries: page.map(describeTold), next };
  }

  @Get('meter-points/:mpxn')
  @ApiOperation({
    summary: 'Who is registered for a meter point, now or at another time',
    description: `${twoTimes} Without \`validAt\`, registrations of every period are listed.`,
  })
  @Allow(...readers)
  @TakesQuery(asOfParameters)
  @ApiOkResponse({ type: MeterPointKnowledge })
  async meterPoint(@Param('mpxn') text: string, @Query() query: unknown): Promise<MeterPointKnowledge> {
    const mpxn = parseMeterPoint(text);
    const asOf = parseAsOf(query, Date.now());
    const [registrations, devices] = await this.dataSource.transaction('REPEATABLE READ', async (manager) => [
      await readRegistrationsAsOf(manager, mpxn, asOf.knownAt),
      await readDeviceIdsAsOf(manager, mpxn, asOf),
    ]);
    if (registrations.length + devices.length === 0) {
      const detail = `nothing is known of the meter point ending ${maskMeterPoint(mpxn)} at that time`;
      throw new Problem(404, 'NOT_FOUND', detail);
    }
    return {
      mpxn,
      devices,
      registrations: registrations.filter((one) => isInForce(one, asOf)).map(describeRegistration),
    };
  }

  @Get('meter-points/:mpxn/history')
  @ApiOperation({
    summary: 'All that was ever told of the registrations of a meter point, oldest first',
    description:
      'Every registration with its period, the instant it was seen, the instant we were told and the source, also those ' +
      'that were corrected or withdrawn, and every time one was seen again or confirmed. Follow `next`.',
  })
  @Allow('auditor', 'approver', 'corrector')
  @TakesQuery(historyParameters)
  @ApiOkResponse({ type: MeterPointHistory })
  async meterPointHistory(@Param('mpxn') text: string, @Query() query: unknown): Promise<MeterPointHistory> {
    const mpxn = parseMeterPoint(text);
    const { after = '0', limit = historyLimitDefault } = parseQuery(historyParameters, query);
    const told = await readMeterPointHistory(this.dataSource.manager, mpxn, after, limit + 1);
    if (told.length === 0 && after === '0') {
      const detail = `nothing was ever told of the meter point ending ${maskMeterPoint(mpxn)}`;
      throw new Problem(404, 'NOT_FOUND', detail);
    }
    const page = told.slice(0, limit);
    const next = told.length > limit ? (page.at(-1)?.position ?? null) : null;
    return { mpxn, entries: page.map(describeRegistrationTold), next };
  }
}

/** Half-open: in force from its first instant, not at its last. */
function isInForce({ effective_from, effective_until }: RegistrationSeen, { validAt }: AsOf): boolean {
  if (validAt === undefined) return true;
  return effective_from.getTime() <= validAt && (effective_until === null || validAt < effective_until.getTime());
}
