import { Alarm } from './alarm.js';

it('an alarm says the same thing once a minute, and then how often it kept quiet', () => {
  const said: string[] = [];
  let now = 0;
  const alarm = new Alarm(
    (line) => said.push(line),
    60_000,
    () => now,
  );
  for (const at of [0, 1, 59_999, 60_000, 119_999, 200_000]) {
    now = at;
    alarm.raise(`at ${at}`);
  }
  expect(said).toEqual([
    'at 0',
    'at 60000 (and 2 more alarms like it since the last line)',
    'at 200000 (and 1 more alarms like it since the last line)',
  ]);
});
