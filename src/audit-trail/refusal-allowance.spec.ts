import { RefusalAllowance } from './refusal-allowance.js';

let now: number;
let allowance: RefusalAllowance;
beforeEach(() => {
  now = Date.UTC(2026, 10, 22);
  allowance = new RefusalAllowance(() => now);
});

const take = (times: number, address: string): readonly (number | undefined)[] =>
  Array.from({ length: times }, () => allowance.take(address));

describe('entries of refused sign-ins', () => {
  it('end after ten a minute for one address, and not for another', () => {
    expect(take(12, 'a')).toEqual([...Array<number>(10).fill(0), undefined, undefined]);
    expect(take(1, 'b')).toEqual([2]);
  });

  it('end after a hundred a minute for all addresses', () => {
    const taken = Array.from({ length: 130 }, (_, i) => allowance.take(`address ${i}`));
    expect(taken.filter((leftOut) => leftOut !== undefined)).toHaveLength(100);
    expect(taken.slice(100)).toEqual(Array(30).fill(undefined));
  });

  it('go on with the next minute, and the first counts those left out', () => {
    take(25, 'a');
    now += 59_999;
    expect(allowance.take('a')).toBeUndefined();
    now += 1;
    expect(take(2, 'a')).toEqual([16, 0]);
  });

  it('that could not be written are counted by the next', () => {
    take(13, 'a');
    const [leftOut] = take(1, 'b');
    allowance.giveBack(leftOut ?? 0);
    expect(take(1, 'b')).toEqual([4]);
  });
});
