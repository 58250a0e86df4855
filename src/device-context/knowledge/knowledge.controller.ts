import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, LessThanOrEqual, MoreThan, Or, Repository } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import { Allow } from '../../access/index.js';
import type { Role } from '../../access/index.js';
import { maskMeterPoint, parseEui64, parseInstant, parseMpan, parseMprn } from '../../core/identifiers/index.js';
import { Problem } from '../../http/index.js';
import { Device } from '../device.entity.js';
import { Registration } from '../registration.entity.js';
import type { Version } from '../version.entity.js';
import { DeviceKnowledge, MeterPointKnowledge } from './knowledge.dto.js';
import { describeDevice, describeRegistration } from './describe.js';

const readers: readonly [Role, ...Role[]] = [
  'auditor',
  'approver',
  'author',
  'corrector',
  'evaluator',
  'context-writer',
];
const maxDevices = 1_000;

/** What we know of devices and meter points: now, or as we knew it at an earlier time. */
@ApiTags('Context')
@Controller('v1/context')
export class KnowledgeController {
  constructor(
    @InjectRepository(Device) private readonly devices: Repository<Device>,
    @InjectRepository(Registration) private readonly registrations: Repository<Registration>,
  ) {}

  @Get('devices/:deviceId')
  @ApiOperation({ summary: 'What is known of a device' })
  @Allow(...readers)
  @ApiQuery({ name: 'knownAt', required: false, description: 'as we knew it at this instant; now, when left out' })
  @ApiOkResponse({ type: DeviceKnowledge })
  async device(@Param('deviceId') text: string, @Query('knownAt') knownAt?: string): Promise<DeviceKnowledge> {
    const deviceId = parseEui64(text);
    if (deviceId === undefined) throw malformed('deviceId', 'an EUI-64, eight bytes in hex joined by dashes');
    const device = await this.devices.findOneBy({ deviceId, ...asKnownAt<Device>(instant('knownAt', knownAt)) });
    if (device === null) throw new Problem(404, 'NOT_FOUND', `device \`${deviceId}\` is not in the inventory`);
    return describeDevice(device);
  }

  @Get('meter-points/:mpxn')
  @ApiOperation({ summary: 'Who is registered for a meter point' })
  @Allow(...readers)
  @ApiQuery({ name: 'validAt', required: false, description: 'only registrations in force at this instant' })
  @ApiQuery({ name: 'knownAt', required: false, description: 'as we knew it at this instant; now, when left out' })
  @ApiOkResponse({ type: MeterPointKnowledge })
  async meterPoint(
    @Param('mpxn') mpxn: string,
    @Query('validAt') validAt?: string,
    @Query('knownAt') knownAt?: string,
  ): Promise<MeterPointKnowledge> {
    if (parseMpan(mpxn) === undefined && parseMprn(mpxn) === undefined) {
      throw malformed('mpxn', 'an MPAN of 13 digits or an MPRN of 1 to 10');
    }
    const known = instant('knownAt', knownAt);
    const valid = instant('validAt', validAt);
    const [registrations, devices] = await Promise.all([
      this.registrations.find({
        where: { mpxn, ...asKnownAt<Registration>(known), ...inForceAt(valid) },
        order: { kind: 'ASC', role: 'ASC', effectiveFrom: 'ASC' },
      }),
      this.devices.find({
        where: { mpxn, ...asKnownAt<Device>(known) },
        order: { deviceId: 'ASC' },
        select: { versionId: true, deviceId: true },
        take: maxDevices,
      }),
    ]);
    if (registrations.length + devices.length === 0) {
      const detail = `nothing is known of the meter point ending ${maskMeterPoint(mpxn)} at that time`;
      throw new Problem(404, 'NOT_FOUND', detail);
    }
    return {
      mpxn,
      devices: devices.map(({ deviceId }) => deviceId),
      registrations: registrations.map(describeRegistration),
    };
  }
}

function instant(name: string, text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const milliseconds = parseInstant(text);
  if (milliseconds === undefined) throw malformed(name, 'an instant in UTC, `2026-11-22T10:15:00.000Z`');
  return new Date(milliseconds);
}

function malformed(name: string, expectation: string): Problem {
  const detail = `\`${name}\` is malformed; expected ${expectation}`;
  return new Problem(400, 'PARAMETER_INVALID', detail, [{ code: 'PARAMETER_INVALID', pointer: `?${name}`, detail }]);
}

/** The versions that were current at a time: `recordedAt` up to it, and not yet superseded then. */
function asKnownAt<V extends Version>(knownAt: Date | undefined): FindOptionsWhere<V>;
function asKnownAt(knownAt: Date | undefined): FindOptionsWhere<Version> {
  if (knownAt === undefined) return { supersededAt: IsNull() };
  return { recordedAt: LessThanOrEqual(knownAt), supersededAt: Or(IsNull(), MoreThan(knownAt)) };
}

function inForceAt(validAt: Date | undefined): FindOptionsWhere<Registration> {
  if (validAt === undefined) return {};
  return { effectiveFrom: LessThanOrEqual(validAt), effectiveUntil: Or(IsNull(), MoreThan(validAt)) };
}
