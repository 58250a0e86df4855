import { csvLine } from '../../http/csv.js';
import { escaped, table } from './html.js';

describe('a cell of a report', () => {
  it.each([
    ['=1+1', `"'=1+1"`],
    ['+44', `"'+44"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    ['\n=1', `"'\n=1"`],
    [`'quoted`, `"''quoted"`],
    ['a "b", c', `"a ""b"", c"`],
    [null, '""'],
    [12, '"12"'],
  ])('in CSV is no formula: %j', (cell, written) => {
    expect(csvLine([cell])).toBe(`${written}\r\n`);
  });

  it('in HTML is no markup, and nothing invisible turns it around', () => {
    expect(escaped(`<img src=x onerror="a('b')">&amp;`)).toBe(
      '&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;&amp;amp;',
    );
    expect(escaped('a\u202Eb\u0000c\u200Bd\ne')).toBe('a b c d e');
    expect(table(['<h>'], [['<c>', null, 3]])).toContain('<th>&lt;h&gt;</th>');
    expect(table(['h'], [['<c>', null, 3]])).toContain('<td>&lt;c&gt;</td><td></td><td>3</td>');
  });
});
