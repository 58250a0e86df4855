import type { MigrationInterface } from 'typeorm';
import { Context1763800000001 } from './1763800000001-context.js';
import { RuleSets1763800000002 } from './1763800000002-rule-sets.js';
import { Decisions1763800000003 } from './1763800000003-decisions.js';
import { Versions1763800000004 } from './1763800000004-versions.js';
import { Plans1763800000005 } from './1763800000005-plans.js';
import { BreakGlass1763800000006 } from './1763800000006-break-glass.js';
import { Epochs1763800000007 } from './1763800000007-epochs.js';
import { AuditTrail1763800000008 } from './1763800000008-audit-trail.js';
import { RoleChanges1763800000009 } from './1763800000009-role-changes.js';
import { ServiceRole1763800000010 } from './1763800000010-service-role.js';
import { OwnEyes1763800000011 } from './1763800000011-own-eyes.js';
import { AsOf1763800000012 } from './1763800000012-as-of.js';
import { Imports1763800000013 } from './1763800000013-imports.js';
import { Censuses1763800000014 } from './1763800000014-census.js';
import { CorrectiveActions1763800000015 } from './1763800000015-corrective-actions.js';
import { AnchorSlotStore1763800000016 } from './1763800000016-anchor-slot-store.js';
import { ContextIdentity1763800000017 } from './1763800000017-context-identity.js';
import { AnchorSlotChanges1763800000018 } from './1763800000018-anchor-slot-changes.js';
import { Overview1763800000019 } from './1763800000019-overview.js';
import { VersionComments1763800000020 } from './1763800000020-version-comments.js';
import { Reading1763800000021 } from './1763800000021-reading.js';

/** Every migration, oldest first. A released one is never edited: expand first, contract later. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  Context1763800000001,
  RuleSets1763800000002,
  Decisions1763800000003,
  Versions1763800000004,
  Plans1763800000005,
  BreakGlass1763800000006,
  Epochs1763800000007,
  AuditTrail1763800000008,
  RoleChanges1763800000009,
  ServiceRole1763800000010,
  OwnEyes1763800000011,
  AsOf1763800000012,
  Imports1763800000013,
  Censuses1763800000014,
  CorrectiveActions1763800000015,
  AnchorSlotStore1763800000016,
  ContextIdentity1763800000017,
  AnchorSlotChanges1763800000018,
  Overview1763800000019,
  VersionComments1763800000020,
  Reading1763800000021,
];
