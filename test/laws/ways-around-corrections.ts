import type { Way } from './service-world.js';

/** A corrective action of one item, by the steps that people take, each a statement of the service's role. */

const action = 900_001;
const digest = (of: string): string => `sha256:${of.repeat(64)}`;
const certificate = (octet: string): string => `{"entityId": "90-B3-D5-1F-30-${octet}-00-00", "certificateId": null}`;
const where = `where action_id = ${action}`;

const begun = `insert into corrective_action (action_id, title, reason, selection, rule_set, context_sequence, per_second,
    batch_size, planned_by) overriding system value
  values (${action}, 't', 'r', '{}', '{"name": "corrective-action"}', 1, 10, 10, 'connie')`;
const item = (position: number): string => `insert into corrective_action_item (action_id, position, device_id, slot,
    device_type, mpxn, to_mpid, from_certificate, to_certificate)
  values (${action}, ${position}, '00-DB-00-00-00-00-00-0${position}', 'critical', 'ESME', '1012345678903', 'EELC',
    '${certificate('01')}', '${certificate('02')}')`;
const frozen = `update corrective_action set state = 'planned', items = 1, plan_digest = '${digest('a')}' ${where}`;
const rehearsed = `update corrective_action set rehearsal = '{}', rehearsal_digest = '${digest('b')}' ${where}`;
const consent = (recordedBy: string): string => `insert into corrective_action_consent (action_id, mpid, plan_digest,
    answer, signed_by, signed_role, reference, recorded_by)
  values (${action}, 'EELC', '${digest('a')}', 'consented', 's', 'r', 'ref', '${recordedBy}')`;
const decided = (by: string, plan = digest('a'), rehearsal = digest('b')): string =>
  `insert into corrective_action_decision (action_id, decision, plan_digest, rehearsal_digest, comment, decided_by)
   values (${action}, 'approved', '${plan}', '${rehearsal}', 'c', '${by}')`;
const approved = `update corrective_action set state = 'approved' ${where}`;
const started = (by: string): string =>
  `update corrective_action set state = 'applying', started_by = '${by}' ${where}`;
const sent = `update corrective_action_item set state = 'sent', batch = 'b', before_image = '${certificate('01')}' ${where}`;
const applied = `update corrective_action_item set state = 'applied' ${where}`;

const planned = [begun, item(1), frozen];
const consented = [...planned, rehearsed, consent('connie')];
const approvedSteps = [...consented, decided('petra'), approved];

/** The whole way, which is accepted. */
export const correctionSteps: readonly string[] = [...approvedSteps, started('connie'), sent, applied];

const way = (words: string, sql: readonly string[], by: RegExp): Way => ({ way: words, sql: () => sql, by });
const nobodyElse = /nobody else approved|who recorded a consent/;
const noChange = /what was planned does not change/;

/** To correct a slot that nobody else approved, or another one than was approved. */
export const waysAroundCorrections: readonly Way[] = [
  way('who approves his own plan', [...consented, decided('connie'), approved], nobodyElse),
  way(
    'who approves where he recorded a consent',
    [...consented, consent('petra'), decided('petra'), approved],
    nobodyElse,
  ),
  way('who approves another plan', [...consented, decided('petra', digest('c')), approved], nobodyElse),
  way(
    'who approves another rehearsal',
    [...consented, decided('petra', digest('a'), digest('c')), approved],
    nobodyElse,
  ),
  way('who says that it was approved', [...consented, approved], nobodyElse),
  way('who starts what he approved', [...approvedSteps, started('petra')], nobodyElse),
  way(
    'who starts it without a name',
    [...approvedSteps, `update corrective_action set state = 'applying' ${where}`],
    nobodyElse,
  ),
  way('who starts what was only planned', [...consented, started('connie')], /does not go from planned to applying/),
  way('who adds an item to a frozen plan', [...planned, item(2)], /the plan is frozen/),
  way('who adds an item to what was approved', [...approvedSteps, item(2)], /the plan is frozen/),
  way(
    'who places another certificate than was planned',
    [...approvedSteps, `update corrective_action_item set to_certificate = '${certificate('03')}' ${where}`],
    noChange,
  ),
  way(
    'who corrects another device than was planned',
    [...approvedSteps, `update corrective_action_item set device_id = '00-DB-00-00-00-00-00-09' ${where}`],
    noChange,
  ),
  way('who corrects before it is started', [...approvedSteps, sent], /was not started/),
  way(
    'who gives the plan another digest',
    [...planned, `update corrective_action set plan_digest = '${digest('c')}' ${where}`],
    noChange,
  ),
  way(
    'who rehearses anew what was approved',
    [...approvedSteps, `update corrective_action set rehearsal_digest = '${digest('c')}' ${where}`],
    noChange,
  ),
  way(
    'who says that another person planned it',
    [...planned, `update corrective_action set planned_by = 'nobody' ${where}`],
    noChange,
  ),
  way(
    'who forgets what was in the slot',
    [...correctionSteps, `update corrective_action_item set before_image = '${certificate('03')}' ${where}`],
    /never rewritten/,
  ),
  way(
    'who corrects twice',
    [...correctionSteps, `update corrective_action_item set state = 'pending' ${where}`],
    /does not go from applied to pending/,
  ),
  way(
    'who takes a consent back',
    [...consented, `update corrective_action_consent set answer = 'declined'`],
    /permission denied/,
  ),
  way('who approves again', [...approvedSteps, decided('paul')], /duplicate key/),
  way(
    'who changes what was decided',
    [...approvedSteps, `update corrective_action_decision set decided_by = 'paul'`],
    /permission denied/,
  ),
];
