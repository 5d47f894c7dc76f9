// What may be an emblem, by its content: nothing that acts, nothing that asks for what is elsewhere, nothing that no device can draw.
import { expect, test } from 'vitest';

import { kindOf } from '../../../server/emblems/kind.ts';
import { pngOf } from '../../emblems.ts';

const svg = (inside: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;

/** As drawing programs write it: a class for each colour. */
function gradientDrawing(count: number): string {
  const style = '.a{fill:url(#g)}.b{fill:url(#h);clip-path:url(#c)}';
  const gradients = '<linearGradient id="g"><stop/><stop/></linearGradient><linearGradient id="h" href="#g"/>';
  const clip = '<clipPath id="c"><rect width="8" height="8"/></clipPath>';
  return svg(
    `<style>${style}</style><defs>${gradients}${clip}</defs>${'<path class="a b" d="M0 0h1v1z"/>'.repeat(count)}`,
  );
}
/** Twelve levels, each of which names the one below ten times. */
const levels = (level: (below: string, n: number) => string, top: string): string =>
  svg(
    `<defs><g id="l0"><path d="M0 0h1v1z"/></g>${Array.from({ length: 12 }, (_, n) => level(`l${n}`, n + 1)).join('')}</defs>${top}`,
  );
const TEN = 10;

test.each([
  ['`use`', levels((below, n) => `<g id="l${n}">${`<use href="#${below}"/>`.repeat(TEN)}</g>`, '<use href="#l12"/>')],
  [
    '`use` of names written otherwise',
    levels(
      (below, n) => `<g id="l${n}">${`<use xlink:href=" #%6c${below.slice(1)} "/>`.repeat(TEN)}</g>`,
      '<use href="#l12"/>',
    ),
  ],
  [
    'patterns',
    levels(
      (below, n) => `<pattern id="l${n}">${`<path d="M0 0h1v1z" fill="url(#${below})"/>`.repeat(TEN)}</pattern>`,
      '<path d="M0 0h1v1z" fill="url(#l12)"/>',
    ),
  ],
  [
    'masks in styles',
    levels(
      (below, n) => `<mask id="l${n}">${`<path d="M0 0h1" style="mask:url('#${below}')"/>`.repeat(TEN)}</mask>`,
      '<g mask="url(#l12)"/>',
    ),
  ],
  [
    'filters',
    levels(
      (below, n) => `<filter id="l${n}">${`<feImage href="#${below}"/>`.repeat(TEN)}</filter>`,
      '<g filter="url(#l12)"/>',
    ),
  ],
  [
    'patterns in a style sheet',
    levels(
      (below, n) =>
        `<style>/**/g .c${n} , x{fill:url(#${below})}</style><pattern id="l${n}">${`<path class="x c${n}" d="M0 0h1v1z"/>`.repeat(TEN)}</pattern>`,
      '<path d="M0 0h1v1z" fill="url(#l12)"/>',
    ),
  ],
])('a drawing with levels of %s, more than any browser draws, is not', (_name, text) => {
  expect(kindOf(Buffer.from(text))).toBe('not-plain-svg');
});

test.each([
  ['itself', svg('<g id="a"><use href="#a"/></g>')],
  ['itself by way of another', svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')],
  ['its own pattern', svg('<pattern id="a"><path fill="url(#a)"/></pattern>')],
  [
    'thousands, one in the other',
    svg(Array.from({ length: 3_000 }, (_, n) => `<g id="a${n + 1}"><use href="#a${n}"/></g>`).join('')),
  ],
  [
    'a marker of many parts at each of many corners',
    svg(
      `<marker id="a">${'<path d="M0 0h1"/>'.repeat(1_000)}</marker><g marker-mid="url(#a)"><path d="M0 0${'h1'.repeat(1_000)}"/></g>`,
    ),
  ],
  [
    'a pattern of many parts in each of many',
    svg(
      `<pattern id="a">${'<path d="M0 0h1"/>'.repeat(1_000)}</pattern><g fill="url(#a)">${'<path d="M0 0h1"/>'.repeat(1_000)}</g>`,
    ),
  ],
])('a drawing that draws %s is not', (_name, text) => {
  expect(kindOf(Buffer.from(text))).toBe('not-plain-svg');
});

test.each([
  ['a drawing', svg('<path d="M0 0h9v9z" fill="#1a5fb4"/>')],
  ['one that begins as XML does', `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!-- by hand -->\n${svg('<g/>')}`],
  ['one with styles of its own', svg('<style>.a{fill:url(#b)}</style><rect class="a" style="fill: url( \'#b\' )"/>')],
  ['one that uses its own parts', svg('<defs><g id="a"/></defs><use href="#a"/><use xlink:href="#a"/>')],
  ['one that carries a picture', svg('<image href="data:image/png;base64,iVBORw0KGgo="/>')],
  ['one whose style sheet fills hundreds with a gradient', gradientDrawing(600)],
  [
    'one that repeats a star a hundred times',
    svg(`<g id="a"><path d="M0 0h1v1z"/></g>${'<use href="#a"/>'.repeat(100)}`),
  ],
  ['one that leads to a part around the link', svg('<g id="a"><a href="#a"><path d="M0 0h1"/></a></g>')],
  ['one that is as wide as there is room', svg('<g/>', 'width="100%" height="0.5in" viewBox="0 0 8 8"')],
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
  ['a PNG of a heading only', pngOf(8, 8).subarray(0, 33)],
  ['a PNG whose picture was cut off', pngOf(8, 8).subarray(0, 45)],
  ['a PNG whose picture is no data', Buffer.from(pngOf(8, 8)).fill(0, 41, 43)],
  ['a drawing without a width', Buffer.from(svg('<g/>', 'width="0" height="9"'))],
  ['a drawing without a height', Buffer.from(svg('<g/>', 'width="9" height="0.0px"'))],
  ['a drawing of less than nothing', Buffer.from(svg('<g/>', 'width="-9"'))],
  ['a drawing of a sheet without height', Buffer.from(svg('<g/>', 'viewBox="0 0 9 0"'))],
  ['a drawing whose style has no width', Buffer.from(svg('<g/>', 'style="color:red;width: 0px"'))],
])('%s is no emblem', (_name, bytes) => {
  expect(kindOf(bytes)).toBe('wrong-type');
});

test('a PNG is taken up to the size that any device can hold', () => {
  expect(kindOf(pngOf(4_096, 4_096))).toBe('image/png');
  expect(kindOf(pngOf(4_097, 16))).toBe('picture-too-wide');
  expect(kindOf(pngOf(16, 0x7fff_ffff))).toBe('picture-too-wide');
});
