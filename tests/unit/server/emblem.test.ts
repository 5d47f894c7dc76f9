// What may be an emblem, by its content: nothing that acts, nothing that asks for what is elsewhere, nothing that no device can draw.
import { expect, test } from 'vitest';

import { kindOf } from '../../../server/emblems/kind.ts';
import { pngOf } from '../../emblems.ts';

const svg = (inside: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;

test.each([
  ['a drawing', svg('<path d="M0 0h9v9z" fill="#1a5fb4"/>')],
  ['one that begins as XML does', `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!-- by hand -->\n${svg('<g/>')}`],
  ['one with styles of its own', svg('<style>.a{fill:url(#b)}</style><rect class="a" style="fill: url( \'#b\' )"/>')],
  ['one that uses its own parts', svg('<defs><g id="a"/></defs><use href="#a"/><use xlink:href="#a"/>')],
  ['one that carries a picture', svg('<image href="data:image/png;base64,iVBORw0KGgo="/>')],
  ['one that says what it is', svg('<title>Emblem of the url(club)</title>')],
])('%s is taken', (_name, text) => {
  expect(kindOf(Buffer.from(text))).toBe('image/svg+xml');
});

test.each([
  ['a script', svg('<script>alert(1)</script>')],
  ['a script of another name space', svg('<x:script xmlns:x="http://www.w3.org/1999/xhtml">1</x:script>')],
  ['a script in capitals', svg('<SCRIPT>1</SCRIPT>')],
  ['what happens when it is there', svg('<g/>', 'onload="alert(1)"')],
  ['what happens when it is pressed', svg('<g onclick="1"/>')],
  ['a page', svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>')],
  ['a way to a script', svg('<a href="javascript:alert(1)"><g/></a>')],
  ['a picture elsewhere', svg('<image xlink:href="https://example.org/a.png"/>')],
  ['a drawing within', svg('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>')],
  ['a part of another file', svg('<use href="other.svg#a"/>')],
  ['an animation of an address', svg('<a><set attributeName="href" to="javascript:1"/></a>')],
  ['an animation', svg('<rect><animateTransform/></rect>')],
  ['a style from elsewhere', svg('<style>@import "https://example.org/a.css";</style>')],
  ['a colour from elsewhere', svg('<rect fill="url(https://example.org/a.svg#b)"/>')],
  ['the same in quotes', svg('<rect style="fill:url( \'//example.org/a.svg#b\')"/>')],
  ['the same in a style, in characters', svg('<style><![CDATA[a{fill:u\\72l(//example.org/a)}]]></style>')],
  ['a document type', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`],
  ['a style sheet from elsewhere', `<?xml-stylesheet href="https://example.org/a.css"?>${svg('<g/>')}`],
  ['a thousand levels', svg(`${'<g>'.repeat(1_000)}${'</g>'.repeat(1_000)}`)],
])('a drawing with %s is not', (_name, text) => {
  expect(kindOf(Buffer.from(text))).toBe('not-plain-svg');
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a text', Buffer.from('Emblem')],
  ['a page', Buffer.from('<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>')],
  ['a drawing that no browser draws', Buffer.from('<svg><g/></svg>')],
  ['half a drawing', Buffer.from(svg('<g/>').slice(0, -3))],
  ['bytes', Buffer.from([0xff, 0xfe, 0x00])],
  ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ['the first bytes of a PNG', pngOf(8, 8).subarray(0, 12)],
  ['a PNG without a height', pngOf(8, 0)],
])('%s is no emblem', (_name, bytes) => {
  expect(kindOf(bytes)).toBe('wrong-type');
});

test('a PNG is taken up to the size that any device can hold', () => {
  expect(kindOf(pngOf(4_096, 4_096))).toBe('image/png');
  expect(kindOf(pngOf(4_097, 16))).toBe('picture-too-wide');
  expect(kindOf(pngOf(16, 0x7fff_ffff))).toBe('picture-too-wide');
});
