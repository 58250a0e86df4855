import { parseClientList } from './client-list.js';

const print = (digit: string): string => Array.from({ length: 32 }, () => digit.repeat(2)).join(':');
const good = { name: 's1sp', subject: 'C=GB, CN=s1sp', roles: ['evaluator'] };

function faultsOf(value: unknown): readonly string[] {
  const parsed = parseClientList(typeof value === 'string' ? value : JSON.stringify(value));
  return 'faults' in parsed ? parsed.faults : [];
}

function callerOf(clients: readonly unknown[], subject: string, fingerprint256 = print('0')) {
  const parsed = parseClientList(JSON.stringify(clients));
  return 'list' in parsed ? parsed.list.callerOf({ subject, fingerprint256 }) : undefined;
}

describe('a list of clients', () => {
  it.each([
    ['not JSON', '['],
    ['an object', {}],
    ['empty', []],
    ['with a text', ['s1sp']],
    ['without a name', [{ ...good, name: undefined }]],
    ['with a name that breaks a line', [{ ...good, name: 'a\nb' }]],
    ['without roles', [{ ...good, roles: [] }]],
    ['with a role of people', [{ ...good, roles: ['evaluator', 'approver'] }]],
    ['with a role twice', [{ ...good, roles: ['evaluator', 'evaluator'] }]],
    ['with neither subject nor fingerprint', [{ ...good, subject: undefined }]],
    ['with a subject that is no name', [{ ...good, subject: 's1sp' }]],
    ['with a subject of which a part would be lost', [{ ...good, subject: 'OU=02, CN = s1sp' }]],
    ['with an empty subject', [{ ...good, subject: '' }]],
    ['with a fingerprint of another hash', [{ ...good, fingerprint256: 'AB'.repeat(20) }]],
    ['with a property that is not known', [{ ...good, role: 'evaluator' }]],
    ['with one name for two', [good, { ...good, subject: 'CN=other' }]],
    ['with one subject for two', [good, { ...good, name: 'other' }]],
    [
      'with one fingerprint for two',
      [
        { name: 'a', fingerprint256: print('a'), roles: ['evaluator'] },
        { name: 'b', subject: 'CN=b', fingerprint256: print('A'), roles: ['evaluator'] },
      ],
    ],
  ])('is refused when it is one %s', (_, value) => {
    expect(faultsOf(value)).toHaveLength(1);
  });

  it('names every fault with the client that has it', () => {
    const faults = faultsOf([{ name: 'a', roles: ['author'] }, good, { name: '?', roles: 1, colour: 'red' }]);
    expect(faults.filter((fault) => fault.startsWith('client `a`: '))).toHaveLength(2);
    expect(faults.filter((fault) => fault.startsWith('client 3: '))).toHaveLength(4);
    expect(faults).toHaveLength(6);
  });

  it('knows no certificate that is not in it', () => {
    expect(callerOf([good], 'CN=s1sp')).toBeUndefined();
    expect(callerOf([good], 'C=GB, CN=s1sp, OU=x')).toBeUndefined();
    expect(callerOf([{ ...good, fingerprint256: print('1') }], good.subject)).toBeUndefined();
  });

  it('knows a client by subject, by fingerprint, or by both', () => {
    const caller = { subject: 'client:s1sp', roles: ['evaluator'] };
    expect(callerOf([good], good.subject)).toEqual(caller);
    const printed = { name: 's1sp', fingerprint256: print('a').replaceAll(':', ''), roles: ['evaluator'] };
    expect(callerOf([printed], 'CN=anything', print('A'))).toEqual(caller);
    expect(callerOf([{ ...good, fingerprint256: print('1') }], good.subject, print('1'))).toEqual(caller);
  });

  it('believes a fingerprint before a subject', () => {
    const printed = { name: 'feeder', fingerprint256: print('b'), roles: ['context-writer'] };
    expect(callerOf([good, printed], good.subject, print('B'))).toMatchObject({ subject: 'client:feeder' });
  });
});
