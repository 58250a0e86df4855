import type { Person } from '../../src/access/index.js';
import { distributors, gasTransporters } from '../../tools/demo/parties.js';
import { bodyOf, DecisionWorld } from './decision-world.js';

/** A corrective action as a test reads it. */
export interface ActionJson {
  readonly id: string;
  readonly state: string;
  readonly items: number;
  readonly excluded: number;
  readonly slotsSelected: number;
  readonly planDigest: string | null;
  readonly rehearsal: { readonly state: string; readonly summary: unknown } | null;
  readonly rehearsalDigest: string | null;
  readonly decision: { readonly decidedBy: string; readonly decision: string } | null;
  readonly withdrawnReason: string | null;
  readonly waitingBecause: string | null;
  readonly progress: { readonly done: number; readonly of: number };
  readonly counts: Readonly<Record<string, number>>;
  readonly reconciled: Readonly<Record<string, number>>;
  readonly parties: readonly { readonly mpid: string; readonly answer: string | null }[];
  readonly partiesMissing: readonly string[];
}

export interface ItemJson {
  readonly position: number;
  readonly state: string;
  readonly planned: {
    readonly deviceId: string;
    readonly slot: string;
    readonly mpxn: string;
    readonly fromMpid: string | null;
    readonly toMpid: string;
    readonly fromCertificate: { readonly entityId: string } | null;
    readonly toCertificate: {
      readonly entityId: string;
      readonly certificateId: { readonly serialNumber: string; readonly issuer: string };
    };
  };
}

/** The demo world, and the steps that people take with its corrective actions. */
export class CorrectiveActionsWorld {
  private constructor(readonly world: DecisionWorld) {}

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<CorrectiveActionsWorld> {
    return new CorrectiveActionsWorld(await DecisionWorld.start(environment));
  }

  close(): Promise<void> {
    return this.world.close();
  }

  /** What is asked to plan: every network operator's certificates, unless something else is given. */
  planRequest(members: object = {}): object {
    const targets = [...distributors, ...gasTransporters].map(({ entityId }) => {
      const { digitalSigning, keyAgreement } = this.world.certificates.of(entityId);
      return { entityId, critical: digitalSigning, nonCritical: keyAgreement };
    });
    return {
      ...{ title: 'put it right', reason: 'requirement 2', selection: {}, targets },
      ...{ certificationPath: this.world.certificates.path, perSecond: 10_000, batchSize: 20 },
      ...members,
    };
  }

  post(path: string, body: unknown, person: Person = 'corrector'): Promise<Response> {
    return this.world.send(`/v1/corrective-actions${path}`, body, { person });
  }

  get(path: string, person: Person = 'auditor', accept = 'application/json'): Promise<Response> {
    return this.world.running.token(person).then((token) =>
      fetch(`${this.world.running.url}/v1/corrective-actions${path}`, {
        headers: { authorization: `Bearer ${token}`, accept },
      }),
    );
  }

  one(id: string): Promise<ActionJson> {
    return bodyOf<ActionJson>(this.get(`/${id}`));
  }

  /** Every item, as they are streamed. */
  async items(id: string): Promise<readonly ItemJson[]> {
    const text = await (await this.get(`/${id}/items`, 'auditor', 'application/x-ndjson')).text();
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as ItemJson);
  }

  /** Waits until the action is as wanted. */
  async until(id: string, wanted: (action: ActionJson) => boolean): Promise<ActionJson> {
    const giveUpAt = Date.now() + 40_000;
    for (;;) {
      const action = await this.one(id);
      if (wanted(action)) return action;
      if (Date.now() > giveUpAt) throw new Error(`it stays \`${action.state}\`: ${JSON.stringify(action)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Plans, and waits for the plan. */
  async plan(members: object = {}): Promise<ActionJson> {
    const answer = await this.post('', this.planRequest(members));
    if (answer.status !== 202) throw new Error(`not planned: ${await answer.text()}`);
    const { id } = await bodyOf<{ readonly id: string }>(answer);
    return await this.until(id, ({ state }) => state !== 'planning');
  }

  /** Records the answer of every party. */
  async consent({ id, planDigest, parties }: ActionJson, declining: readonly string[] = []): Promise<void> {
    for (const { mpid } of parties) {
      const answer = declining.includes(mpid) ? 'declined' : 'consented';
      const said = await this.post(`/${id}/consents`, this.consentOf(mpid, answer, planDigest));
      if (said.status !== 201) throw new Error(`no consent: ${await said.text()}`);
    }
  }

  consentOf(mpid: string, answer: string, planDigest: string | null): object {
    return {
      mpid,
      answer,
      planDigest,
      signedBy: 'their head of metering',
      signedRole: 'director',
      reference: 'letter 7',
    };
  }

  /** Rehearses, and waits for the end. */
  async rehearse(id: string): Promise<ActionJson> {
    const answer = await this.post(`/${id}/rehearsal`, {});
    if (answer.status !== 202) throw new Error(`not rehearsed: ${await answer.text()}`);
    return await this.until(id, ({ rehearsal }) => rehearsal !== null && rehearsal.state !== 'running');
  }

  approve({ id, planDigest, rehearsalDigest }: ActionJson, members: object = {}): Promise<Response> {
    return this.post(`/${id}/approval`, { planDigest, rehearsalDigest, comment: 'read it', ...members }, 'approver');
  }

  /** From nothing to a plan that may be started. */
  async approved(members: object = {}, declining: readonly string[] = []): Promise<ActionJson> {
    const planned = await this.plan(members);
    await this.consent(planned, declining);
    const rehearsed = await this.rehearse(planned.id);
    const answer = await this.approve(rehearsed);
    if (answer.status !== 200) throw new Error(`not approved: ${await answer.text()}`);
    return await this.one(planned.id);
  }
}
