import fc from 'fast-check';
import { addressKey } from './rate-limits.js';
import { TokenBuckets } from './token-buckets.js';

describe('a token bucket', () => {
  it('refuses past the burst and says when there is one again', () => {
    const buckets = new TokenBuckets({ perSecond: 2, burst: 3 });
    expect([0, 0, 0, 0].map((now) => buckets.take('ann', now))).toEqual([0, 0, 0, 1]);
    expect(buckets.take('ann', 499)).toBe(1);
    expect(buckets.take('ann', 500)).toBe(0);
    expect(buckets.take('ann', 999)).toBe(1);
  });

  it('says more than a second when it takes more than a second', () => {
    const slow = new TokenBuckets({ perSecond: 0.1, burst: 1 });
    expect([slow.take('ann', 0), slow.take('ann', 0)]).toEqual([0, 10]);
  });

  it('never lets more through than burst and rate, whenever the requests come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 200 }), (gaps) => {
        const buckets = new TokenBuckets({ perSecond: 10, burst: 5 });
        let now = 0;
        let taken = 0;
        for (const gap of gaps) {
          now += gap;
          if (buckets.take('ann', now) === 0) taken += 1;
          expect(taken).toBeLessThanOrEqual(5 + now / 100 + 1e-6);
        }
      }),
    );
  });

  it('of one client is not that of another', () => {
    const buckets = new TokenBuckets({ perSecond: 1, burst: 1 });
    expect(['ann', 'bob', 'ann'].map((key) => buckets.take(key, 0))).toEqual([0, 0, 1]);
  });

  it('is looked at without being used, and charged where it is empty', () => {
    const buckets = new TokenBuckets({ perSecond: 1, burst: 2 });
    expect([buckets.wait('ann', 0), buckets.wait('ann', 0)]).toEqual([0, 0]);
    for (let i = 0; i < 10; i += 1) buckets.charge('ann', 0);
    expect(buckets.wait('ann', 0)).toBe(3);
    expect(buckets.wait('ann', 3_000)).toBe(0);
  });

  it('keeps no more clients than it has room for, and lets none of them off', () => {
    const buckets = new TokenBuckets({ perSecond: 0.001, burst: 1 }, 100);
    for (let i = 0; i < 1_000; i += 1) buckets.take(`client ${i}`, i);
    expect(buckets.size).toBeLessThanOrEqual(101);
    expect(buckets.take('client 0', 1_000)).toBeGreaterThan(0);
    expect(buckets.take('a newcomer', 1_000)).toBeGreaterThan(0);
  });

  it('makes room by forgetting those that are full again', () => {
    const buckets = new TokenBuckets({ perSecond: 1, burst: 1 }, 100);
    for (let i = 0; i < 100; i += 1) buckets.take(`client ${i}`, 0);
    expect(buckets.take('a newcomer', 2_000)).toBe(0);
    expect(buckets.size).toBe(1);
  });
});

describe('an address', () => {
  it('of IPv6 counts with its whole network, one of IPv4 for itself', () => {
    expect(addressKey('2001:db8::1')).toBe(addressKey('2001:db8:0:0:ffff:1:2:3'));
    expect(addressKey('2001:db8:0:1::1')).not.toBe(addressKey('2001:db8::1'));
    expect(addressKey('fe80::1%eth0')).toBe(addressKey('fe80::2'));
    expect(addressKey('::ffff:10.0.0.1')).toBe(addressKey('10.0.0.1'));
    expect(addressKey('10.0.0.2')).not.toBe(addressKey('10.0.0.1'));
    expect(addressKey('::1')).toBe(addressKey('0:0:0:0:0:0:0:2'));
  });
});
