import fc from 'fast-check';
import { parsePlainJson } from './strict-json-fast.js';
import { StrictJsonReader } from './strict-json-reader.js';
import { parseStrictJson } from './strict-json.js';

function faultsOf(text: string, limits?: { maxDepth: number }): readonly string[] {
  const parsed = parseStrictJson(text, limits);
  return parsed.ok ? [] : parsed.diagnostics.map(({ code, pointer, offset }) => `${code} ${pointer} @${offset}`);
}

describe('strict JSON', () => {
  it.each([
    ['a name twice', '{"a":1,"a":2}', ['JSON_KEY_DUPLICATED /a @7']],
    ['a name twice, once escaped', '{"a":1,"\\u0061":2}', ['JSON_KEY_DUPLICATED /a @7']],
    ['a name twice, deep inside', '[0,{"x":{"a":1,"a":2}}]', ['JSON_KEY_DUPLICATED /1/x/a @15']],
    ['`__proto__`', '{"__proto__":{"admin":true}}', ['JSON_KEY_FORBIDDEN /__proto__ @1']],
    ['`__proto__`, escaped', '{"\\u005f_proto__":1}', ['JSON_KEY_FORBIDDEN /__proto__ @1']],
    ['a lone surrogate', '{"a":"\\ud800"}', ['JSON_LONE_SURROGATE /a @5']],
    ['a lone surrogate, unescaped', '["\ud800"]', ['JSON_LONE_SURROGATE /0 @1']],
    ['a lone surrogate in a name', '{"\\udc00":1}', ['JSON_LONE_SURROGATE  @1']],
    ['NUL', '["a\\u0000b"]', ['JSON_NUL /0 @1']],
    ['1e400', '[1e400]', ['JSON_NUMBER_NOT_FINITE /0 @1']],
    ['2^53 as a number', '{"n":9007199254740992}', ['JSON_NUMBER_NOT_EXACT /n @5']],
    ['a counter as a number', '[18446744073709551615]', ['JSON_NUMBER_NOT_EXACT /0 @1']],
    [
      'several faults at once',
      '{"a":1,"a":1e400,"b":"\\u0000"}',
      ['JSON_KEY_DUPLICATED /a @7', 'JSON_NUMBER_NOT_FINITE /a @11', 'JSON_NUL /b @21'],
    ],
    ['nothing', '', ['JSON_SYNTAX  @0']],
    ['a second value', '1 2', ['JSON_SYNTAX  @2']],
    ['a comma at the end', '[1,]', ['JSON_SYNTAX /1 @3']],
    ['a comment', '[1 /* one */]', ['JSON_SYNTAX /1 @3']],
    ['a single quote', "{'a':1}", ['JSON_SYNTAX  @1']],
    ['a leading zero', '[01]', ['JSON_SYNTAX /1 @2']],
    ['NaN', 'NaN', ['JSON_SYNTAX  @0']],
    ['a byte order mark', '\ufeff{}', ['JSON_SYNTAX  @0']],
    ['a line end in a text', '["a\nb"]', ['JSON_SYNTAX /0 @3']],
    ['an unknown escape', '["\\x41"]', ['JSON_SYNTAX /0 @2']],
    ['a short escape', '["\\u12"]', ['JSON_SYNTAX /0 @2']],
    ['an object cut off', '{"a":{"b":', ['JSON_SYNTAX /a/b @10']],
    ['a text cut off', '{"a":"b', ['JSON_SYNTAX /a @7']],
  ] as const)('refuses %s, with pointer and offset', (_what, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it('refuses nesting beyond its limit, and no less', () => {
    expect(faultsOf('[[[]]]', { maxDepth: 2 })).toEqual(['JSON_TOO_DEEP /0/0 @2']);
    expect(faultsOf('[[[]]]', { maxDepth: 3 })).toEqual([]);
    expect(faultsOf(`${'['.repeat(129)}${']'.repeat(129)}`)).toHaveLength(1);
  });

  it.each(['[', '{"a":', '[{"a":'])('meets 200,000 times %s without overflowing the stack', (opening) => {
    const text = opening.repeat(200_000);
    expect(faultsOf(text)).toHaveLength(1);
    const [fault] = faultsOf(text, { maxDepth: 10_000_000 });
    expect(fault).toMatch(/^JSON_SYNTAX /);
    expect(fault?.length).toBeLessThan(400);
  });

  it('reads 200,000 nested lists when it is allowed to', () => {
    const text = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(parseStrictJson(text, { maxDepth: 200_000 }).ok).toBe(true);
  });

  it('takes names that every object inherits for ordinary ones', () => {
    const parsed = parseStrictJson('{"constructor":1,"toString":2,"hasOwnProperty":3}');
    expect(parsed.ok && parsed.value).toEqual({ constructor: 1, toString: 2, hasOwnProperty: 3 });
  });

  it('agrees with JSON.parse on what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        const parsed = parseStrictJson(text, { maxDepth: 10_000 });
        if (parsed.ok) {
          expect(parsed.value).toEqual(JSON.parse(text));
          return;
        }
        const strict = /^JSON_(KEY_FORBIDDEN|LONE_SURROGATE|NUL|NUMBER_NOT_EXACT)$/;
        expect(parsed.diagnostics.filter(({ code }) => !strict.test(code))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees with JSON.parse on which texts are JSON', () => {
    const fragment = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        '"a"',
        '"b"',
        '1',
        '-',
        '0',
        '.5',
        'e3',
        'true',
        'null',
        ' ',
        '\n',
        '\\',
        'x',
      ],
    );
    const strictOnly = /^JSON_(?!SYNTAX)/;
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 12 }), (fragments) => {
        const text = fragments.join('');
        const parsed = new StrictJsonReader(text, 128).read();
        const isRefusedForSyntax = !parsed.ok && !parsed.diagnostics.every(({ code }) => strictOnly.test(code));
        return isRefusedForSyntax === !isAccepted(text);
      }),
      { numRuns: 20_000 },
    );
  });

  it('reads a plain text as fast as it may, and never to another value or past a fault', () => {
    const name = fc.constantFrom('"a"', '"b"', '":"', '"a:b"', '"__proto__"', '"é"');
    const tree = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('1', '"x:y"', '":"', 'null', '1e400', '9007199254740992', '0.5', '"\ud83d\ude00"', '"\\u003a"'),
        fc.array(tie('value'), { maxLength: 3 }).map((values) => `[${values.join(', ')}]`),
        fc
          .array(fc.tuple(name, tie('value')), { maxLength: 3 })
          .map((members) => `{${members.map(([key, value]) => `${key}: ${String(value)}`).join(',')}}`),
      ),
    })).value;
    let plainOnes = 0;
    fc.assert(
      fc.property(tree, (value) => {
        const text = String(value);
        const plain = parsePlainJson(text, 128);
        if (plain === undefined) return;
        plainOnes++;
        expect(new StrictJsonReader(text, 128).read()).toEqual({ ok: true, value: plain.value });
      }),
      { numRuns: 5000 },
    );
    expect(plainOnes).toBeGreaterThan(1000);
    expect(parsePlainJson('{"a":1,"a":2}', 128)).toBeUndefined();
    expect(parsePlainJson('[[[]]]', 2)).toBeUndefined();
    expect(parsePlainJson('[[[]]]', 3)).toEqual({ value: [[[]]] });
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(typeof parseStrictJson(text).ok).toBe('boolean');
      }),
      { numRuns: 5000 },
    );
  });
});

function isAccepted(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
