import { notifiedCertificate } from '../../device-context/index.js';
import type { AnswerJson, ProblemJson } from '../../../test/e2e/decision-world.js';
import { bodyOf, DecisionWorld } from '../../../test/e2e/decision-world.js';
import type { EvaluationRequest } from '../../../tools/demo/requests.js';
import { disableSupply, updateSecurityCredentials } from '../../../tools/demo/requests.js';
import { demoParties } from '../../../tools/demo/parties.js';
import type { DemoParty } from '../../../tools/demo/parties.js';

const path = '/v1/context/anchor-slot-changes';

let world: DecisionWorld;
beforeAll(async () => {
  world = await DecisionWorld.start();
}, 120_000);
afterAll(() => world.close());

interface Confirmation {
  readonly requestId: string;
  readonly appliedAt: string;
  readonly certificates: Readonly<Record<string, unknown>>;
}

const confirm = (body: unknown, person: 's1sp' | 'feed' = 's1sp'): Promise<Response> =>
  world.send(path, body, { person });

async function refusal(body: unknown): Promise<readonly [number, string, readonly string[]]> {
  const answer = await confirm(body);
  const { code, errors } = await bodyOf<ProblemJson>(answer);
  return [answer.status, code, errors.map(({ pointer }) => pointer)];
}

let counter = BigInt(Date.now()) * 2_000n;
let used = 0;

/** A wrong operator in the slots of a device of its own hands over to the registered one. */
function handOver(): { request: EvaluationRequest; deviceId: string; registered: DemoParty; holder: DemoParty } {
  const found = world.world.devices.filter(
    ({ line, meterPoint: { slotOperator, registeredOperator } }) =>
      line.deviceType === 'ESME' && line.status === 'Commissioned' && slotOperator !== registeredOperator,
  );
  const device = found[used];
  used += 1;
  if (device === undefined) throw new RangeError('the demo world has too few misplaced devices for these tests');
  const { slotOperator: holder, registeredOperator: registered } = device.meterPoint;
  counter += 1n;
  const address = { sender: holder, deviceId: device.line.deviceId, counter, receivedAt: Date.now() };
  const request = updateSecurityCredentials(address, registered, world.certificates);
  return { request, deviceId: device.line.deviceId, registered, holder };
}

async function permitted(): Promise<ReturnType<typeof handOver> & { readonly confirmation: Confirmation }> {
  const made = handOver();
  const answer = await bodyOf<AnswerJson>(world.ask(made.request));
  expect(answer.verdict).toBe('permit');
  const { digitalSigning, keyAgreement } = world.certificates.of(made.registered.entityId);
  const certificates = { critical: digitalSigning, nonCritical: keyAgreement };
  const confirmation = { requestId: made.request.requestId, appliedAt: answer.decidedAt, certificates };
  return { ...made, confirmation };
}

const slotsOf = async (deviceId: string): Promise<unknown> =>
  (await bodyOf<Readonly<Record<string, unknown>>>(world.get(`/v1/context/devices/${deviceId}`)))['anchorSlots'];

const versionsOf = (deviceId: string): Promise<readonly object[]> =>
  world.sql('select version_id from device where device_id = $1', [deviceId]);

describe('POST /v1/context/anchor-slot-changes', () => {
  it('is not for those who send the feeds', async () => {
    expect((await confirm({}, 'feed')).status).toBe(403);
  });

  it('refuses a body that does not fit, with pointers', async () => {
    const { confirmation } = await permitted();
    expect(await refusal({ certificates: {} })).toEqual([400, 'BODY_INVALID', ['/requestId', '/appliedAt']]);
    expect(await refusal({ ...confirmation, certificates: {} })).toEqual([400, 'BODY_INVALID', ['/certificates']]);
    for (const critical of [null, 7, '', 'AAAA', {}, { entityId: '90-B3-D5-1F-30-02-00-00' }, []]) {
      const body = { ...confirmation, certificates: { critical } };
      expect(await refusal(body)).toEqual([400, 'BODY_INVALID', ['/certificates/critical']]);
    }
    const another = { ...confirmation, certificates: { ...confirmation.certificates, spare: 'AAAA' } };
    expect(await refusal(another)).toEqual([400, 'BODY_INVALID', ['/certificates/spare']]);
  });

  it('refuses what was never decided, and what was decided for another caller', async () => {
    const { request, registered } = handOver();
    const { digitalSigning } = world.certificates.of(registered.entityId);
    const body = { requestId: request.requestId, appliedAt: new Date().toISOString() };
    expect(await refusal({ ...body, certificates: { critical: digitalSigning } })).toEqual([
      ...[409, 'ANCHOR_SLOT_CHANGE_UNDECIDED', []],
    ]);
    const { confirmation, deviceId } = await permitted();
    const rows = await world.sql<{ readonly caller: string }>('select distinct caller from decision');
    expect(rows).toHaveLength(1);
    await expect(
      world.sql(
        `insert into anchor_slot_change (caller, request_id, decision_id, device_id, side, critical, applied_at)
         select 'somebody-else', request_id, decision_id, device_id, 'networkOperator', '{"entityId":"x"}', decided_at
         from decision where request_id = $1`,
        [confirmation.requestId],
      ),
    ).rejects.toThrow('no permitted 6.15.1');
    expect(await versionsOf(deviceId)).toHaveLength(1);
  });

  it('refuses a command that was refused', async () => {
    const { request, deviceId, registered, holder } = handOver();
    const outsider = demoParties.find(({ role, entityId }) => {
      return role === 'ED' && entityId !== registered.entityId && entityId !== holder.entityId;
    });
    if (outsider === undefined) throw new RangeError('the demo world has no third operator');
    counter += 1n;
    const address = { sender: outsider, deviceId, counter, receivedAt: Date.now() };
    const sent = updateSecurityCredentials(address, outsider, world.certificates);
    expect(request.requestId).not.toBe(sent.requestId);
    const answer = await bodyOf<AnswerJson>(world.ask(sent));
    expect(answer.verdict).toBe('refuse');
    const { digitalSigning } = world.certificates.of(outsider.entityId);
    const body = { requestId: sent.requestId, appliedAt: answer.decidedAt, certificates: { critical: digitalSigning } };
    expect(await refusal(body)).toEqual([409, 'ANCHOR_SLOT_CHANGE_NOT_PERMITTED', []]);
    expect(await versionsOf(deviceId)).toHaveLength(1);
  });

  it('refuses another command than a 6.15.1', async () => {
    const device = world.world.devices.find(
      ({ line, meterPoint: { slotSupplier, registeredSupplier } }) =>
        line.deviceType === 'ESME' && line.status === 'Commissioned' && slotSupplier === registeredSupplier,
    );
    if (device === undefined) throw new RangeError('the demo world has no such device');
    const { slotSupplier: sender } = device.meterPoint;
    counter += 1n;
    const sent = disableSupply({ sender, deviceId: device.line.deviceId, counter, receivedAt: Date.now() });
    const answer = await bodyOf<AnswerJson>(world.ask(sent));
    expect(answer.verdict).toBe('permit');
    const { digitalSigning } = world.certificates.of(sender.entityId);
    const body = { requestId: sent.requestId, appliedAt: answer.decidedAt, certificates: { critical: digitalSigning } };
    expect(await refusal(body)).toEqual([409, 'ANCHOR_SLOT_CHANGE_OTHER_COMMAND', []]);
  });

  it('refuses certificates that the command did not carry', async () => {
    const { confirmation, deviceId, holder } = await permitted();
    const other = world.certificates.of(holder.entityId).digitalSigning;
    const code = 'ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE';
    expect(await refusal({ ...confirmation, certificates: { critical: other } })).toEqual([409, code, []]);
    const named = notifiedCertificate(other);
    expect(await refusal({ ...confirmation, certificates: { nonCritical: named } })).toEqual([409, code, []]);
    expect(await versionsOf(deviceId)).toHaveLength(1);
  });

  it('refuses an instant before the decision and one in the future', async () => {
    const { confirmation } = await permitted();
    const decidedAt = Date.parse(confirmation.appliedAt);
    for (const appliedAt of [decidedAt - 1, Date.now() + 60_000]) {
      const body = { ...confirmation, appliedAt: new Date(appliedAt).toISOString() };
      expect(await refusal(body)).toEqual([400, 'BODY_INVALID', ['/appliedAt']]);
    }
  });

  it('is needed: a permit alone changes nothing', async () => {
    const { deviceId, holder } = await permitted();
    expect(await versionsOf(deviceId)).toHaveLength(1);
    expect(await slotsOf(deviceId)).toMatchObject({ networkOperator: { critical: { entityId: holder.entityId } } });
  });

  it('fills the slots of the device, for the next decision and in the audit trail', async () => {
    const { confirmation, deviceId, registered, holder } = await permitted();
    const answer = await confirm(confirmation);
    expect([answer.status, await bodyOf<object>(answer)]).toMatchObject([
      200,
      { outcome: 'recorded', requestId: confirmation.requestId, deviceId, side: 'networkOperator' },
    ]);
    const { digitalSigning, keyAgreement } = world.certificates.of(registered.entityId);
    expect(await slotsOf(deviceId)).toMatchObject({
      networkOperator: {
        critical: notifiedCertificate(digitalSigning),
        nonCritical: notifiedCertificate(keyAgreement),
      },
    });
    counter += 1n;
    const address = { deviceId, counter, receivedAt: Date.now() };
    const again = (sender: DemoParty): Promise<AnswerJson> =>
      bodyOf(world.ask(updateSecurityCredentials({ ...address, sender }, registered, world.certificates)));
    expect([(await again(registered)).verdict, (await again(holder)).verdict]).toEqual(['permit', 'refuse']);
    const trail = await world.sql<{ readonly subject: string; readonly details: string }>(
      `select subject, details from audit_trail where action = 'anchor-slot-change-confirmed' and outcome = 'done'`,
    );
    expect(trail).toHaveLength(1);
    expect(trail[0]?.subject).toBe(`device/${deviceId}`);
    expect(JSON.parse(trail[0]?.details ?? '')).toMatchObject({ requestId: confirmation.requestId });
  });

  it('of one slot leaves the other as it was, and takes a certificate by its name', async () => {
    const { confirmation, deviceId, registered, holder } = await permitted();
    const critical = notifiedCertificate(world.certificates.of(registered.entityId).digitalSigning);
    expect((await confirm({ ...confirmation, certificates: { critical } })).status).toBe(200);
    expect(await slotsOf(deviceId)).toMatchObject({
      networkOperator: { critical, nonCritical: { entityId: holder.entityId } },
    });
  });

  it('of a supplier fills the slots of the supplier', async () => {
    const device = world.world.devices.find(
      ({ line, meterPoint: { slotSupplier, registeredSupplier } }) =>
        line.deviceType === 'ESME' && line.status === 'Commissioned' && slotSupplier === registeredSupplier,
    );
    if (device === undefined) throw new RangeError('the demo world has no such device');
    const { slotSupplier: sender } = device.meterPoint;
    const { deviceId } = device.line;
    counter += 1n;
    const address = { sender, deviceId, counter, receivedAt: Date.now() };
    const sent = updateSecurityCredentials(address, sender, world.certificates);
    const { verdict, decidedAt } = await bodyOf<AnswerJson>(world.ask(sent));
    expect(verdict).toBe('permit');
    const { keyAgreement } = world.certificates.of(sender.entityId);
    const body = { requestId: sent.requestId, appliedAt: decidedAt, certificates: { nonCritical: keyAgreement } };
    expect(await bodyOf<object>(confirm(body))).toMatchObject({ outcome: 'recorded', side: 'supplier' });
    expect(await slotsOf(deviceId)).toMatchObject({ supplier: { nonCritical: notifiedCertificate(keyAgreement) } });
  });

  it('told again is unchanged, also at once and by another form of the same; told otherwise is refused', async () => {
    const { confirmation, deviceId } = await permitted();
    const answers = await Promise.all([1, 2, 3, 4].map(() => confirm(confirmation)));
    const outcomes = await Promise.all(answers.map((answer) => bodyOf<{ readonly outcome: string }>(answer)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['recorded', 'unchanged', 'unchanged', 'unchanged']);
    const { critical, nonCritical } = confirmation.certificates;
    const named = {
      critical: notifiedCertificate(String(critical)),
      nonCritical: notifiedCertificate(String(nonCritical)),
    };
    const again = await confirm({ ...confirmation, certificates: named });
    expect(await bodyOf<object>(again)).toMatchObject({ outcome: 'unchanged' });
    const code = 'ANCHOR_SLOT_CHANGE_DIFFERS';
    expect(await refusal({ ...confirmation, certificates: { critical } })).toEqual([409, code, []]);
    expect(await versionsOf(deviceId)).toHaveLength(2);
  });

  it('is kept: nobody changes or removes a confirmation', async () => {
    for (const change of ['update anchor_slot_change set side = side', 'delete from anchor_slot_change']) {
      await expect(world.sql(change)).rejects.toThrow('what was confirmed is kept');
    }
  });
});
