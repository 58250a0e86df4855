import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { documentTexts, reevaluate } from '../../src/core/evaluation/index.js';
import type { DecisionPageDto, DecisionSummaryDto } from '../../src/evaluations/decisions/decision.dto.js';
import { distributors } from '../../tools/demo/parties.js';
import { createTestCa } from '../fixtures/test-ca.js';
import type { ProblemJson } from './decision-world.js';
import { bodyOf, DecisionWorld } from './decision-world.js';

type Json = Readonly<Record<string, unknown>>;

const sha256 = (text: string): string => `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;

let world: DecisionWorld;
beforeAll(async () => {
  world = await DecisionWorld.start();
  for (let row = 0; row < world.rows.length; row++) expect((await world.ask(world.fresh(row))).status).toBe(200);
}, 120_000);
afterAll(() => world.close());

const page = (query: string): Promise<DecisionPageDto> => bodyOf(world.get(`/v1/decisions?${query}`));

/** Follows `next` to the end. */
async function followed(query: string, goOn: 'after' | 'before'): Promise<readonly DecisionSummaryDto[]> {
  const seen: DecisionSummaryDto[] = [];
  let next: string | null = '';
  while (next !== null) {
    const found: DecisionPageDto = await page(`${query}${next === '' ? '' : `&${goOn}=${next}`}`);
    seen.push(...found.decisions);
    next = found.next;
  }
  return seen;
}

const newest = (query: string): Promise<readonly DecisionSummaryDto[]> => followed(`order=newest&${query}`, 'before');
const oldest = (query: string): Promise<readonly DecisionSummaryDto[]> => followed(query, 'after');

describe('documents', () => {
  const digest = async (): Promise<string> => {
    const current = await bodyOf<{ readonly guardRails: { readonly digest: string } }>(
      world.get('/v1/documents/current'),
    );
    return current.guardRails.digest;
  };

  it.each(['s1sp', 'feed', 'administrator'] as const)('are not for the %s', async (person) => {
    expect((await world.get('/v1/documents/current', person)).status).toBe(403);
    expect((await world.get(`/v1/documents/${await digest()}`, person)).status).toBe(403);
    expect((await world.get('/v1/rule-sets/smets1-critical-commands/versions/2/cases', 'feed')).status).toBe(403);
  });

  it('are refused by what is no digest, and not found by one of nothing', async () => {
    expect((await world.get('/v1/documents/sha256:1')).status).toBe(400);
    expect((await world.get(`/v1/documents/sha256:${'0'.repeat(64)}`)).status).toBe(404);
  });

  it('are given byte for byte, so that their digest is that of the bytes', async () => {
    const current = await bodyOf<Readonly<Record<string, { readonly digest: string; readonly content: unknown }>>>(
      world.get('/v1/documents/current'),
    );
    const kinds = { factCatalogue: 'fact-catalogue', guardRails: 'guard-rails' };
    expect(Object.keys(current)).toEqual(Object.keys(kinds));
    for (const [name, kind] of Object.entries(kinds)) {
      const answer = await world.get(`/v1/documents/${current[name]?.digest}`, 'corrector');
      const text = await answer.text();
      expect(answer.headers.get('document-kind')).toBe(kind);
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
      expect(sha256(text)).toBe(current[name]?.digest);
      expect(JSON.parse(text)).toEqual(current[name]?.content);
    }
  });

  it('of the cases of a version have the digest that its evidence names', async () => {
    const path = '/v1/rule-sets/smets1-critical-commands/versions/2';
    const { cases, casesDigest } = await bodyOf<Json>(world.get(`${path}/cases`));
    const version = await bodyOf<Json>(world.get(path));
    expect([cases, casesDigest]).toEqual([version['cases'], version['casesDigest']]);
    expect(Object.keys(cases as object).length).toBeGreaterThan(0);
    expect((await world.get('/v1/rule-sets/smets1-critical-commands/versions/99/cases')).status).toBe(404);
  });

  it('are all that is needed, with a record and its version, to decide it again outside of the service', async () => {
    for (const { decisionId } of (await page('limit=20')).decisions) {
      const record = await (await world.get(`/v1/decisions/${decisionId}`)).text();
      const { answer, catalogueDigest, guardRailsDigest } = JSON.parse(record);
      const { name, version } = answer.ruleSet;
      const shown = await bodyOf<Json>(world.get(`/v1/rule-sets/${name}/versions/${version}`));
      const contents = {
        ruleSet: shown['content'],
        catalogue: await bodyOf<unknown>(world.get(`/v1/documents/${catalogueDigest}`)),
        guardRails: await bodyOf<unknown>(world.get(`/v1/documents/${guardRailsDigest}`)),
      };
      const digests = new Map(documentTexts(contents).map((text) => [text, sha256(text)]));
      const again = reevaluate(record, contents, (text) => digests.get(text) ?? '');
      expect(again).toEqual({ agrees: true, differences: [] });
    }
  });
});

describe('decisions newest first', () => {
  it.each([
    'order=upwards',
    'before=5',
    'order=newest&after=5',
    'before=0&order=newest',
    'ruleSet=Nine',
    'requestId=1:2',
    'caller=',
  ])('are refused for `?%s`', async (query) => {
    const answer = await world.get(`/v1/decisions?${query}`);
    expect([answer.status, (await bodyOf<ProblemJson>(answer)).code]).toEqual([400, 'PARAMETER_INVALID']);
  });

  it('are those of the other order, turned round', async () => {
    const all = (await page('limit=500')).decisions;
    expect(all.length).toBeGreaterThan(6);
    expect(await newest('limit=3')).toEqual(all.toReversed());
  });

  it('are filtered by everything that a column says', async () => {
    const all = (await page('limit=500')).decisions.toReversed();
    const filters: readonly (readonly [string, (decision: DecisionSummaryDto) => string | number | null])[] = [
      ['verdict', ({ verdict }) => verdict],
      ['responseCode', ({ responseCode }) => responseCode],
      ['deviceId', ({ deviceId }) => deviceId],
      ['originatorId', ({ originatorId }) => originatorId],
      ['version', ({ ruleSet }) => ruleSet.version],
      ['ruleSet', ({ ruleSet }) => ruleSet.name],
      ['caller', ({ caller }) => caller],
      ['requestId', ({ requestId }) => requestId],
    ];
    for (const [name, read] of filters) {
      const values = [...new Set(all.map(read).filter((value) => value !== null))].slice(0, 3);
      expect(values.length).toBeGreaterThan(0);
      for (const value of values) {
        expect(await newest(`limit=2&${name}=${value}`)).toEqual(all.filter((each) => read(each) === value));
      }
    }
    expect(await newest('caller=nobody')).toEqual([]);
    const middle = all[Math.floor(all.length / 2)]?.decidedAt ?? '';
    expect(await newest(`from=${middle}`)).toEqual(all.filter(({ decidedAt }) => decidedAt >= middle));
    expect(await newest(`until=${middle}`)).toEqual(all.filter(({ decidedAt }) => decidedAt < middle));
  });

  it('are neither skipped nor repeated while others are recorded', async () => {
    const before = (await page('limit=500')).decisions.length;
    let making = true;
    const reading = (async (): Promise<void> => {
      for (let round = 0; making || round < 2; round++) {
        const seen = (await newest('limit=4')).map(({ sequence }) => Number(sequence));
        expect(seen.length).toBeGreaterThanOrEqual(before);
        expect(seen).toEqual(Array.from({ length: seen.length }, (_, i) => (seen[0] ?? 0) - i));
        expect(seen.at(-1)).toBe(1);
      }
    })();
    for (let i = 0; i < 60; i++) expect((await world.ask(world.fresh(i % world.rows.length))).status).toBe(200);
    making = false;
    await reading;
  });

  it('go on where a page looked at enough, though it found nothing', async () => {
    await world.sql('update decision_head set last_sequence = last_sequence + 450000');
    expect((await world.ask(world.fresh(0))).status).toBe(200);
    const first = await page('order=newest&verdict=permit&limit=500');
    expect(first.next).not.toBeNull();
    const second = await page(`order=newest&verdict=refuse&limit=500&before=${Number(first.next)}`);
    expect(second).toMatchObject({ decisions: [] });
    expect(Number(second.next)).toBe(Number(first.next) - 200_000);
    expect(await newest('limit=500')).toEqual((await oldest('limit=500')).toReversed());
  });
});

describe('decisions oldest first, of which most numbers hold none that passes', () => {
  const last = async (): Promise<string> => {
    const [row] = await world.sql<{ last: string }>('select last_sequence as last from decision_head');
    return row?.last ?? '';
  };

  it('go on where a page looked at enough, though it found nothing', async () => {
    const lookedAt = await page('after=1000&verdict=permit');
    expect(lookedAt).toEqual({ decisions: [], next: '201000' });
    const found = await oldest('verdict=permit&limit=3');
    expect(found).toEqual((await newest('verdict=permit&limit=500')).toReversed());
    expect(found.at(-1)?.sequence).toBe(await last());
  });

  it('of one device are found at once, since an index finds them', async () => {
    const { decisions } = await page('order=newest&limit=1');
    const found = await page(`deviceId=${decisions[0]?.deviceId}&limit=500`);
    expect([found.decisions.at(-1), found.next]).toEqual([decisions[0], null]);
  });

  it('end at once for whoever asks after the last, and go on with what is recorded then', async () => {
    const after = await last();
    const beyond = String(BigInt(after) + 5n);
    for (const end of [after, beyond, '999999999999999999']) {
      expect(await page(`after=${end}`)).toEqual({ decisions: [], next: null });
    }
    const request = world.fresh(0);
    expect((await world.ask(request)).status).toBe(200);
    const polled = await page(`after=${after}`);
    expect(polled.decisions.map(({ requestId }) => requestId)).toEqual([request.requestId]);
    expect(polled.next).toBeNull();
  });

  it('are told to have taken too long, not to have failed, when the database gives up on them', async () => {
    const client = new Client({ connectionString: world.running.databaseUrl });
    await client.connect();
    const cancel = `select pg_cancel_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'
      and datname = current_database() and query like '%originator%'`;
    let answer: Response | undefined;
    try {
      await client.query('begin');
      await client.query('lock table decision in access exclusive mode');
      const asked = world.get('/v1/decisions').then((given) => (answer = given));
      // From another connection: within one transaction the view of what runs stays what it was at first.
      while (answer === undefined) {
        await world.sql(cancel);
        await Promise.race([asked, setTimeout(20)]);
      }
    } finally {
      // Also where it went otherwise: what holds the lock would have every later test wait.
      await client.end();
    }
    expect([answer.status, (await bodyOf<ProblemJson>(answer)).code]).toEqual([503, 'DATABASE_TOO_SLOW']);
  });

  it('of a period are found on the first page, however many numbers are before', async () => {
    await world.sql(`alter table decision disable trigger decision_is_append_only`);
    const [late, before] = (await page('order=newest&limit=2')).decisions;
    await world.sql(`update decision set recorded_at = recorded_at - interval '1 day' where sequence <= $1`, [
      before?.sequence,
    ]);
    await world.sql(`alter table decision enable trigger decision_is_append_only`);
    const from = new Date(Date.parse(late?.decidedAt ?? '') - 1).toISOString();
    expect((await page(`from=${from}`)).decisions.at(-1)).toEqual(late);
  });
});

describe('the export of decisions', () => {
  it.each(['s1sp', 'feed', 'activator', 'corrector', 'administrator'] as const)('is not for the %s', async (person) => {
    expect((await world.get('/v1/decisions/export', person)).status).toBe(403);
  });

  it('holds as NDJSON what the list gives, and is noted in the trail with its filter', async () => {
    for (const query of ['verdict=refuse', 'order=newest&verdict=permit']) {
      const text = await (await world.get(`/v1/decisions/export?${query}`)).text();
      const lines = text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown);
      const all = query.startsWith('order')
        ? await newest('verdict=permit&limit=500')
        : await oldest('verdict=refuse&limit=500');
      expect(lines).toEqual(all);
    }
    const [entry] = await world.sql<{ details: string; actor: string }>(
      `select details, actor from audit_trail where action = 'decisions-exported' and outcome = 'done'
       order by sequence desc limit 1`,
    );
    expect(JSON.parse(entry?.details ?? '')).toMatchObject({
      ...{ format: 'ndjson', filter: { order: 'newest', verdict: 'permit' } },
    });
    const refused = await world.sql(
      `select from audit_trail where action = 'decisions-exported' and outcome = 'refused'`,
    );
    expect(refused.length).toBe(5);
  });

  it('gives no spreadsheet a formula', async () => {
    await world.sql(
      `insert into decision select last_sequence + 1, gen_random_uuid(), '=1+1', request_id, verdict, response_code,
         device_id, originator_id, service_reference_variant, rule_set_name, rule_set_version, epoch, decided_at,
         clock_timestamp(), record, record_digest
       from decision, decision_head order by sequence limit 1`,
    );
    await world.sql('update decision_head set last_sequence = last_sequence + 1');
    const answer = await world.get('/v1/decisions/export?format=csv&caller=%3D1%2B1');
    const [head, line] = (await answer.text()).split('\r\n');
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(head).toMatch(/^"sequence","decisionId","requestId","caller",/);
    expect(line?.split(',')[3]).toBe(`"'=1+1"`);
  });
});

describe('parties by name', () => {
  interface Page {
    readonly parties: readonly { readonly entityId: string; readonly name: string }[];
    readonly next: string | null;
  }
  const page = async (after: string | null): Promise<Page> =>
    await bodyOf<Page>(world.get(`/v1/context/parties?limit=3${after === null ? '' : `&after=${after}`}`));

  it('are all there once when the last one of a page gets another name', async () => {
    const first = await page(null);
    const last = first.parties[2];
    if (last === undefined) throw new Error('the demo world has more parties than that');
    const renamed = {
      ...{ entityId: last.entityId, name: 'zz renamed' },
      userRoles: ['ED'],
      mpids: [],
      status: 'active',
    };
    const answer = await fetch(`${world.running.url}/v1/context/parties`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${await world.running.token('feed')}`,
        'Content-Type': 'application/x-ndjson',
      },
      body: JSON.stringify({ ...renamed, observedAt: new Date().toISOString() }),
    });
    expect(await answer.json()).toMatchObject({ rejected: 0 });
    const later: string[] = [];
    for (let next = first.next; next !== null;) {
      const read: Page = await page(next);
      later.push(...read.parties.map(({ name }) => name));
      next = read.next;
    }
    expect(later).toEqual(later.toSorted((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1)));
    expect(later.at(-1)).toBe('zz renamed');
    const everyone = await bodyOf<Page>(world.get('/v1/context/parties?limit=200'));
    expect(later.length).toBe(everyone.parties.length - 2);
  });

  it('are not asked for from a place that no page gave', async () => {
    for (const after of ['90-B3-D5-1F-30-00-00-00', 'x', Buffer.from('x y').toString('base64url')]) {
      expect((await world.get(`/v1/context/parties?after=${after}`)).status).toBe(400);
    }
  });
});

describe('certificates of a party', () => {
  const [operator, stranger] = distributors;
  const entityId = operator?.entityId ?? '';
  const path = `/v1/context/parties/${entityId}/certificates`;
  interface Seen {
    readonly certificates: readonly (Json & { readonly der: string; readonly from: string; readonly usage: string })[];
  }

  it.each(['s1sp', 'feed', 'administrator'] as const)('are not for the %s', async (person) => {
    expect((await world.get(path, person)).status).toBe(403);
  });

  it('are those that its feed states, and each shows whether it leads to a trust anchor', async () => {
    expect((await world.get('/v1/context/parties/90-B3/certificates')).status).toBe(400);
    const own = world.certificates.of(entityId);
    const { certificates } = await bodyOf<Seen>(world.get(path, 'activator'));
    const stated = certificates.filter(({ der }) => [own.digitalSigning, own.keyAgreement].includes(der));
    expect(new Set(stated.map(({ usage }) => usage))).toEqual(new Set(['digitalSigning', 'keyAgreement']));
    for (const one of stated) {
      expect(one).toMatchObject({ entityId, role: 'NetworkOperator', chain: 'verified', problems: [] });
      expect(one['certificationPath']).toEqual(world.certificates.path);
    }
  });

  it('are seen in commands too, and one that is forged is shown as such', async () => {
    const impostor = createTestCa({ seed: 'impostor' });
    const forged = impostor.issueOrganisationCertificate({ role: 3, entityId, usage: 'digitalSignature' });
    const request = world.fresh(world.rows.findIndex((row) => row.request.serviceReferenceVariant === '6.15.1'));
    const replacementCertificates = { digitalSigning: forged.base64 };
    const update = { ...request.updateSecurityCredentials, replacementCertificates };
    expect((await world.ask({ ...request, updateSecurityCredentials: update })).status).toBe(200);
    const { certificates } = await bodyOf<Seen>(world.get(path));
    expect(certificates[0]).toMatchObject({ der: forged.base64, from: 'decision', chain: 'broken', entityId });
    const others = await bodyOf<Seen>(world.get(`/v1/context/parties/${stranger?.entityId}/certificates`));
    expect(others.certificates.map(({ der }) => der)).not.toContain(forged.base64);
  });

  it('are refused from a feed that states another’s', async () => {
    const { digitalSigning, keyAgreement } = world.certificates.of(stranger?.entityId ?? '');
    const line = { entityId, name: 'x', userRoles: ['ED'], mpids: [], status: 'active' };
    const answer = await fetch(`${world.running.url}/v1/context/parties`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${await world.running.token('feed')}`,
        'Content-Type': 'application/x-ndjson',
      },
      body: JSON.stringify({ ...line, certificates: { digitalSigning: keyAgreement, keyAgreement: digitalSigning } }),
    });
    expect(await answer.json()).toMatchObject({
      rejected: 1,
      errors: [{ pointer: '/certificates/digitalSigning' }, { pointer: '/certificates/keyAgreement' }],
    });
  });

  it('are read out when somebody sends them, and what is none is told', async () => {
    const { digitalSigning } = world.certificates.of(entityId);
    const body = { certificates: [digitalSigning, ...world.certificates.path, 'bm9uZQ=='] };
    expect((await world.send('/v1/context/certificates/reading', body, { person: 's1sp' })).status).toBe(403);
    expect((await world.send('/v1/context/certificates/reading', {}, { person: 'author' })).status).toBe(400);
    const answer = await world.send('/v1/context/certificates/reading', body, { person: 'author' });
    expect(answer.status).toBe(200);
    expect(await bodyOf<unknown>(answer)).toMatchObject({
      certificates: [
        {
          ...{ entityId, remotePartyRole: 'NetworkOperator', usage: 'digitalSigning', chain: 'verified', problems: [] },
          subject: `OU=03, uniqueIdentifier=${entityId}`,
        },
        { remotePartyRole: 'IssuingAuthority', usage: 'certificateSigning', chain: 'verified', problems: [] },
        { remotePartyRole: 'Root', usage: 'certificateSigning', chain: 'verified', problems: [] },
        { entityId: null, serialNumber: null, problems: ['NOT_DER'] },
      ],
    });
  });
});
