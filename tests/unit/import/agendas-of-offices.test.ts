// Agendas as offices make them: in several languages and over several days, in Word with its numbers, styles and changes.
import { describe, expect, test } from 'vitest';

import { itemsOf } from './agenda-preview.ts';
import { document } from './crafted-files.ts';
import { added, previewOf } from './people.ts';

describe('an agenda', () => {
  test.each([
    [
      'whose titles go on in the next line behind a word that ends none',
      '1. Report of the\nPresident on universalization\n2. Status of the\n   Convention, including reports\n3. Closure\n',
      ['1 Report of the President on universalization', '2 Status of the Convention, including reports', '3 Closure'],
    ],
    [
      'of several days, with the hours of each sitting',
      '10.00 a.m. - 1.00 p.m.\n1. Opening\n2. Agenda\n3.00 p.m. - 6.00 p.m.\n3. Views\n3.30 p.m. Reception\n4. Closure\n',
      ['1 Opening', '2 Agenda', '3 Views', '4 Closure'],
    ],
    [
      '“de l’ordre du jour”',
      'Point 1 de l’ordre du jour : Ouverture\nPoint 2 de l’ordre du jour : Clôture\n',
      ['1 Ouverture', '2 Clôture'],
    ],
    [
      'with “a-”',
      '1) Opening\n2) Work\na- First\nb- Second\n3) End\n',
      ['1 Opening', '2 Work', '2(a) First', '2(b) Second', '3 End'],
    ],
    [
      'with “A.” below',
      '1. Opening\n2. Work\nA. First\nB. Second\n3. End\n',
      ['1 Opening', '2 Work', '2(a) First', '2(b) Second', '3 End'],
    ],
    [
      'with “(1)” below',
      '1. Opening\n(1) Welcome\n(2) Minute of silence\n2. Work\n',
      ['1 Opening', '1(1) Welcome', '1(2) Minute of silence', '2 Work'],
    ],
    ['with “(1)” alone', '(1) Opening\n(2) Work\n(a) First\n', ['1 Opening', '2 Work', '2(a) First']],
    ['in bold signs', '**1. Opening**\n**2. Work**\n', ['1 Opening', '2 Work']],
    ['in an answer to a mail', '> 1. Opening\n> 2. Work\n', ['1 Opening', '2 Work']],
    [
      'with lists in parts A and B, each of which is none',
      'A. Provisional agenda\n1. Opening\n2. Work\n3. Closure\nB. Annotations\n1. Opening\nThe Chair will open.\n',
      ['1 Opening', '2 Work', '3 Closure'],
    ],
  ])('%s', async (_what, text, items) => expect(await itemsOf(text)).toEqual(items));

  test('of several days: the hours of a sitting are no note for the Chair', async () => {
    const read = await previewOf('1. Opening\n3.00 p.m. - 6.00 p.m.\n2. Views\n', { kind: 'agenda' });
    expect(added(read).map(({ number, script }) => [number, script])).toEqual([
      ['1', undefined],
      ['2', undefined],
    ]);
  });

  test('whose lines no program should take long over: dots, ones, blanks', async () => {
    const long = [
      `${'1'.repeat(300_000)}`,
      `2. ${'.'.repeat(300_000)}`,
      `3. ${' '.repeat(300_000)}x`,
      `A/${'-'.repeat(300_000)}b`,
    ];
    expect(await itemsOf(['1. Opening', ...long].join('\n'))).toContain('1 Opening');
  }, 20_000);
});

const numbered = (text: string, { level = 0, mark = '', style = '' } = {}) =>
  `<w:p><w:pPr>${style === '' ? `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>` : `<w:pStyle w:val="${style}"/>`}<w:rPr>${mark}</w:rPr></w:pPr>${text.startsWith('<') ? text : `<w:r><w:t>${text}</w:t></w:r>`}</w:p>`;
const levelOf = (at: number, format: string, pattern: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const numbering = (levels: string) =>
  `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
const DECIMALS = numbering(levelOf(0, 'decimal', '%1.') + levelOf(1, 'lowerLetter', '(%2)'));

describe('an agenda in Word', () => {
  const DELETED = '<w:del w:id="1" w:author="x"/>';
  test.each([
    [
      'tracked changes: a deleted end joins two paragraphs, a deleted paragraph takes no number',
      [
        numbered('Opening of ', { mark: DELETED }),
        numbered('the meeting'),
        numbered('<w:del><w:r><w:delText>Old</w:delText></w:r></w:del>', { mark: DELETED }),
        numbered('Closure'),
      ],
      ['1 Opening of the meeting', '2 Closure'],
    ],
    [
      'an empty paragraph that Word counts',
      [numbered('Opening'), numbered('<w:r/>'), numbered('Closure')],
      ['1 Opening', '3 Closure'],
    ],
    [
      'hidden text',
      [
        numbered(
          '<w:r><w:t>Opening</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> secret</w:t></w:r><w:r><w:t> day</w:t></w:r>',
        ),
      ],
      ['1 Opening day'],
    ],
    [
      'lines broken by hand',
      [
        '<w:p><w:r><w:t>1. Opening</w:t><w:br/><w:t>(a) Welcome</w:t><w:br/><w:t>(b) Words</w:t></w:r></w:p>',
        '<w:p><w:r><w:t>2. Closure</w:t></w:r></w:p>',
      ],
      ['1 Opening', '1(a) Welcome', '1(b) Words', '2 Closure'],
    ],
  ])('%s', async (_what, paragraphs, items) =>
    expect(
      await itemsOf(document(paragraphs.join(''), { 'word/numbering.xml': DECIMALS }), { name: 'a.docx' }),
    ).toEqual(items),
  );

  test('a style has its level alone, and its list from the style that it stands on', async () => {
    const styles = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`;
    const body = [
      numbered('Opening', { style: 'H1' }),
      numbered('Rules', { style: 'H2' }),
      numbered('End', { style: 'H1' }),
    ];
    const file = document(body.join(''), { 'word/numbering.xml': DECIMALS, 'word/styles.xml': styles });
    expect(await itemsOf(file, { name: 'a.docx' })).toEqual(['1 Opening', '1(a) Rules', '2 End']);
  });

  test('a list of bullets is numbered as it goes', async () => {
    const bullets = numbering(levelOf(0, 'bullet', ''));
    const file = document([numbered('Opening'), numbered('Closure')].join(''), { 'word/numbering.xml': bullets });
    expect(await itemsOf(file, { name: 'a.docx' })).toEqual(['1 Opening', '2 Closure']);
  });
});
