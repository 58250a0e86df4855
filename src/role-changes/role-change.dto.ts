import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Length, Matches } from 'class-validator';
import { roles } from '../access/index.js';
import type { Role } from '../access/index.js';

export const changes = ['grant', 'revoke'] as const;
export const roleChangeStates = ['requested', 'approved', 'rejected'] as const;
export type Change = (typeof changes)[number];
export type RoleChangeState = (typeof roleChangeStates)[number];

const textMax = 2_000;
const written = /\S/;
const ticked = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
const reasonExpected = { message: `expected \`reason\` to be a text of 1 to ${textMax} characters that says why` };
const commentExpected = { message: `expected \`comment\` to be a text of 1 to ${textMax} characters that says why` };
const personExpected = { message: 'expected `person` to be 1 to 255 characters, as the `sub` of a token names him' };

export class RoleChangeRequestDto {
  @IsString(personExpected)
  @Length(1, 255, personExpected)
  @Matches(/^[^\s\p{Cc}](?:\P{Cc}*[^\s\p{Cc}])?$/u, personExpected)
  @ApiProperty({ example: 'anna@example.org', description: '`sub` of the person’s tokens; never your own' })
  readonly person: string;

  @IsIn(roles, { message: `expected \`role\` to be one of ${ticked(roles)}` })
  @ApiProperty({ enum: roles })
  readonly role: Role;

  @IsIn(changes, { message: `expected \`change\` to be one of ${ticked(changes)}` })
  @ApiProperty({ enum: changes })
  readonly change: Change;

  @IsString(reasonExpected)
  @Length(1, textMax, reasonExpected)
  @Matches(written, reasonExpected)
  @ApiProperty({ maxLength: textMax })
  readonly reason: string;
}

export class RoleChangeDecisionDto {
  @IsString(commentExpected)
  @Length(1, textMax, commentExpected)
  @Matches(written, commentExpected)
  @ApiProperty({ maxLength: textMax })
  readonly comment: string;
}

export class RoleChangeReceiptDto {
  @ApiProperty({ description: 'decimal string' })
  readonly id: string;

  @ApiProperty({ enum: roleChangeStates })
  readonly state: RoleChangeState;
}

export class RoleChangeDto extends RoleChangeReceiptDto {
  @ApiProperty()
  readonly person: string;

  @ApiProperty({ enum: roles })
  readonly role: Role;

  @ApiProperty({ enum: changes })
  readonly change: Change;

  @ApiProperty()
  readonly reason: string;

  @ApiProperty()
  readonly requestedBy: string;

  @ApiProperty({ format: 'date-time' })
  readonly requestedAt: string;

  @ApiProperty({ type: String, nullable: true })
  readonly decidedBy: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly decidedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly comment: string | null;
}

export class RoleChangePageDto {
  @ApiProperty({ type: [RoleChangeDto] })
  readonly roleChanges: readonly RoleChangeDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: '`after` of the next page, newest first its `before`; null when there is no more now',
  })
  readonly next: string | null;
}

export class PersonDto {
  @ApiProperty({ description: '`sub` of the person’s tokens' })
  readonly person: string;

  @ApiProperty({ enum: roles, isArray: true, description: 'granted here; the issuer may name more' })
  readonly roles: readonly Role[];
}

export class PeopleDto {
  @ApiProperty({ type: [PersonDto] })
  readonly people: readonly PersonDto[];
}
