import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { MayBeAbsent, TextOf, TextsOf } from './text-of.js';

/** SRV 6.15.1 Update Security Credentials: the one variant that carries credentials (`domain.md` section 4). */
export const updateSecurityCredentialsVariant = '6.15.1';

const signatureStates = ['verified', 'failed', 'not-checked'] as const;
const userRoles = ['IS', 'GS', 'ES', 'ED', 'GT', 'RSA', 'OU', 'MDR'] as const;
/** Those that the interface schema of the request allows; which are sensible is a rule. */
const remotePartyRoles = [
  'Root',
  'Recovery',
  'Supplier',
  'NetworkOperator',
  'ACB',
  'TransCoS',
  'LoadController',
] as const;
const commandVariantMax = 2_147_483_647;
export const pathCertificatesMax = 3;

export class SignaturesDto {
  @IsIn(signatureStates)
  @ApiProperty({ enum: signatureStates, description: "what the caller found of the user's signature" })
  readonly user: (typeof signatureStates)[number];

  @IsIn(signatureStates)
  @ApiProperty({ enum: signatureStates, description: "what the caller found of DCC's countersignature" })
  readonly countersignature: (typeof signatureStates)[number];

  @TextOf('eui64', { description: "entity ID in the certificate that the user's signature verifies with" })
  readonly signerEntityId: string;
}

export class ReplacementCertificatesDto {
  @MayBeAbsent()
  @TextOf('certificate', { description: 'base64 DER' })
  readonly digitalSigning?: string;

  @MayBeAbsent()
  @TextOf('certificate', { description: 'base64 DER' })
  readonly keyAgreement?: string;

  @MayBeAbsent()
  @TextOf('certificate', { description: 'base64 DER; suppliers only' })
  readonly keyAgreementTopUp?: string;
}

export class UpdateSecurityCredentialsDto {
  @IsIn(remotePartyRoles)
  @ApiProperty({ enum: remotePartyRoles, description: 'whose certificates are to be replaced' })
  readonly remotePartyRole: (typeof remotePartyRoles)[number];

  @MayBeAbsent()
  @TextOf('floor-sequence-number', { description: 'new floor of the originator counter', example: '1200' })
  readonly remotePartyFloorSeqNumber?: string;

  @MayBeAbsent()
  @TextOf('floor-sequence-number', { description: 'new floor for prepayment top-up; suppliers only' })
  readonly remotePartyPrepaymentTopUpFloorSeqNumber?: string;

  @MayBeAbsent()
  @TextOf('instant', { description: 'when to execute, if future dated' })
  readonly executionDateTime?: string;

  @IsObject()
  @ValidateNested()
  @Type(() => ReplacementCertificatesDto)
  @ApiProperty({ type: () => ReplacementCertificatesDto, description: 'that there is at least one is a rule' })
  readonly replacementCertificates: ReplacementCertificatesDto;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(pathCertificatesMax)
  @TextsOf('certificate', { description: 'issuing authority and root, base64 DER', max: pathCertificatesMax })
  readonly certificationPathCertificates: readonly string[];

  @IsBoolean()
  @ApiProperty({ description: 'false: the validity dates of certificates are not looked at' })
  readonly applyTimeBasedCPVChecks: boolean;
}

/** The body of `POST /v1/evaluations`. */
export class EvaluationRequestDto {
  @TextOf('request-id', {
    description: 'originator, target device and originator counter; decided once per caller',
    example: '90-B3-D5-1F-30-02-00-00:00-DB-12-34-56-78-90-A0:1201',
  })
  readonly requestId: string;

  @TextOf('service-reference-variant', { description: 'service reference variant', example: '6.15.1' })
  readonly serviceReferenceVariant: string;

  @IsIn(userRoles)
  @ApiProperty({ enum: userRoles, description: 'user role in which the sender acts' })
  readonly userRole: (typeof userRoles)[number];

  @IsInt()
  @Min(0)
  @Max(commandVariantMax)
  @ApiProperty({ type: 'integer', minimum: 0, maximum: commandVariantMax, example: 1 })
  readonly commandVariant: number;

  @TextOf('instant', { description: 'when the S1SP received the command' })
  readonly receivedAt: string;

  @IsObject()
  @ValidateNested()
  @Type(() => SignaturesDto)
  @ApiProperty({ type: () => SignaturesDto })
  readonly signatures: SignaturesDto;

  @ValidateIf(({ serviceReferenceVariant, updateSecurityCredentials }: EvaluationRequestDto) => {
    return serviceReferenceVariant === updateSecurityCredentialsVariant || updateSecurityCredentials !== undefined;
  })
  @OnlyForUpdateSecurityCredentials()
  @IsObject()
  @ValidateNested()
  @Type(() => UpdateSecurityCredentialsDto)
  @ApiProperty({
    type: () => UpdateSecurityCredentialsDto,
    required: false,
    description: 'required for, and only for, 6.15.1',
  })
  readonly updateSecurityCredentials?: UpdateSecurityCredentialsDto;
}

/** In the JSON schema the same is said by `if`, `then` and `else`. */
function OnlyForUpdateSecurityCredentials(): PropertyDecorator {
  return ValidateBy({
    name: 'onlyForUpdateSecurityCredentials',
    validator: {
      validate: (_, context) =>
        (context?.object as EvaluationRequestDto).serviceReferenceVariant === updateSecurityCredentialsVariant,
    },
  });
}
