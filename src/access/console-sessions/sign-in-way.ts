import type { DevelopmentIssuer } from '../development-issuer.js';
import type { IssuerSignIn } from './issuer-sign-in.js';

/** How people sign in to the console of this service. */
export type SignInWay =
  | { readonly kind: 'development'; readonly issuer: DevelopmentIssuer }
  | { readonly kind: 'issuer'; readonly issuer: IssuerSignIn }
  | { readonly kind: 'not-configured' };

/** The way of this service; injectable. */
export class ConsoleSignIn {
  constructor(readonly way: SignInWay) {}
}
