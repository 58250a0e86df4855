import { findsDevices, meterPointIn } from './search-fits.js';

describe('what is typed into the search', () => {
  it.each(['Eastern', 'EELX', '00-DB-12-34-56-78-90-A0-11'])('finds no device by %j', (text) => {
    expect(findsDevices(text)).toBe(false);
  });

  it.each(['', '00-db', '00DB1234567890A0', '1012345678903'])('finds devices by %j', (text) => {
    expect(findsDevices(text)).toBe(true);
  });

  it('is a meter point when it is whole', () => {
    expect(meterPointIn('10 1234 5678 903')).toBe('1012345678903');
    expect(meterPointIn('101234567890')).toBeUndefined();
    expect(meterPointIn('00-DB')).toBeUndefined();
  });
});
