import { ApiProperty } from '@nestjs/swagger';
import { deviceStatuses, deviceTypes, smetsVersions } from '../device.entity.js';
import { partyStatuses, userRoles } from '../party.entity.js';

const next = {
  type: String,
  nullable: true,
  description: '`after` of the next page; null when there is no more',
} as const;

export class FoundDeviceDto {
  @ApiProperty({ example: '00-DB-12-34-56-78-90-A0' })
  readonly deviceId: string;

  @ApiProperty({ enum: deviceTypes })
  readonly deviceType: string;

  @ApiProperty({ enum: smetsVersions })
  readonly smetsVersion: string;

  @ApiProperty({ enum: deviceStatuses })
  readonly status: string;

  @ApiProperty({ type: String, nullable: true, description: 'null: none, or not stated' })
  readonly cohort: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '…8903',
    description: 'the last four digits; the device itself has all of them. null: none, or not stated',
  })
  readonly mpxn: string | null;
}

export class FoundDevicesDto {
  @ApiProperty({ type: [FoundDeviceDto] })
  readonly devices: readonly FoundDeviceDto[];

  @ApiProperty(next)
  readonly next: string | null;
}

export class FoundPartyDto {
  @ApiProperty({ example: '90-B3-D5-1F-30-02-00-00' })
  readonly entityId: string;

  @ApiProperty({ example: 'Eastern Power Networks' })
  readonly name: string;

  @ApiProperty({ enum: userRoles, isArray: true })
  readonly userRoles: readonly string[];

  @ApiProperty({ type: [String], example: ['EELC'] })
  readonly mpids: readonly string[];

  @ApiProperty({ enum: partyStatuses })
  readonly status: string;
}

export class FoundPartiesDto {
  @ApiProperty({ type: [FoundPartyDto] })
  readonly parties: readonly FoundPartyDto[];

  @ApiProperty(next)
  readonly next: string | null;
}
