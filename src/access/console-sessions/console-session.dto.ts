import { ApiProperty } from '@nestjs/swagger';
import { IsString } from 'class-validator';

export class ConsolePersonDto {
  @ApiProperty()
  readonly person: string;

  @ApiProperty()
  readonly role: string;

  @ApiProperty({ description: 'one sentence of what this role does' })
  readonly does: string;
}

export class ConsoleSignInDto {
  @ApiProperty({ enum: ['development', 'issuer', 'not-configured'] })
  readonly kind: 'development' | 'issuer' | 'not-configured';

  @ApiProperty({ type: [ConsolePersonDto], nullable: true, description: 'of a development service' })
  readonly people: readonly ConsolePersonDto[] | null;

  @ApiProperty({ type: String, nullable: true, description: 'where to go to sign in with the issuer; takes `?to=`' })
  readonly href: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'what is missing where signing in is not configured' })
  readonly detail: string | null;
}

export class ConsoleSessionDto {
  @ApiProperty({ description: 'whether the session cookie of this request counts' })
  readonly signedIn: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'who is signed in: `sub` of the token' })
  readonly person: string | null;

  @ApiProperty({ type: [String], nullable: true, description: 'the roles that he holds here' })
  readonly roles: readonly string[] | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'when the access token expires' })
  readonly expiresAt: string | null;

  @ApiProperty({ description: 'whether `POST /console/session/renewal` has something to go on with' })
  readonly renewable: boolean;

  @ApiProperty({
    type: String,
    enum: ['none', 'expired', 'refused'],
    nullable: true,
    description: 'why nobody is signed in',
  })
  readonly reason: 'none' | 'expired' | 'refused' | null;

  @ApiProperty({ type: String, nullable: true, description: 'the same in words, of a token that is not accepted' })
  readonly detail: string | null;

  @ApiProperty({ type: ConsoleSignInDto })
  readonly signIn: ConsoleSignInDto;
}

export class ConsoleSignInAskedDto {
  @IsString()
  @ApiProperty({ description: 'one of the people of a development service' })
  readonly person: string;
}

export class ConsoleSignedOutDto {
  @ApiProperty({ enum: [true] })
  readonly signedOut: true;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'where the session at the issuer ends, when it has such a page',
  })
  readonly endSessionUrl: string | null;
}
