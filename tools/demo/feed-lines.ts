/** Lines of the three context feeds, as the HTTP contract writes them. */

export interface PartyLine {
  readonly entityId: string;
  readonly name: string;
  readonly userRoles: readonly string[];
  readonly mpids: readonly string[];
  readonly status: 'active' | 'suspended' | 'withdrawn';
  /** Its own, base64 DER. */
  readonly certificates: {
    readonly digitalSigning: string;
    readonly keyAgreement: string;
    readonly certificationPath: readonly string[];
  };
}

export interface CertificateId {
  readonly serialNumber: string;
  readonly issuer: string;
}

export interface SlotLine {
  readonly entityId: string;
  readonly certificateId: CertificateId;
}

export interface AnchorSlotsLine {
  readonly networkOperator: { readonly critical: SlotLine; readonly nonCritical: SlotLine };
  readonly supplier: { readonly critical: SlotLine; readonly nonCritical: SlotLine };
}

export interface DeviceLine {
  readonly deviceId: string;
  readonly deviceType: 'ESME' | 'GSME' | 'GPF';
  readonly smetsVersion: 'SMETS1';
  readonly status: string;
  readonly cohort: 'IOC' | 'MOC' | 'FOC';
  readonly mpxn: string;
  /** The S1SP's anti-replay counter by entity ID. */
  readonly executionCounters: Readonly<Record<string, string>>;
  readonly anchorSlots: AnchorSlotsLine;
  readonly attributes: Readonly<Record<string, string | boolean | number>>;
  readonly observedAt: string;
}

export type RegistrationLine = {
  readonly mpxn: string;
  readonly mpid: string;
  readonly effectiveFrom: string;
  readonly effectiveUntil: string | null;
  readonly observedAt: string;
} & ({ readonly kind: 'networkOperator' } | { readonly kind: 'supplier'; readonly role: 'IS' | 'GS' });
