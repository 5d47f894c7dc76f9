// What may be an emblem, by its content alone: a PNG of a size that any device can draw, or a drawing (SVG) that does nothing and asks for nothing.
import { isUtf8 } from 'node:buffer';

import { SaxesParser } from 'saxes';

import type { Drawn } from './expansion.ts';
import { isEndless } from './expansion.ts';
import { hasPixels } from './png-data.ts';

export const EMBLEM_TYPES = ['image/png', 'image/svg+xml'] as const;
export type EmblemType = (typeof EMBLEM_TYPES)[number];
/** Why it may not: it is neither, or shows nothing; the drawing acts, asks for what is elsewhere or has no end; it is larger than screens are. */
export type EmblemFault = 'wrong-type' | 'not-plain-svg' | 'picture-too-wide';

/** Pixels on a side: few bytes can be very many of them, all of which a phone has to hold. */
export const MOST_PIXELS = 4_096;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const HEADER_LENGTH = 29;
const DEEPEST = 200;
const SVG = 'http://www.w3.org/2000/svg';

/** Elements that act, or hold what is no drawing. */
const ACTING = /^(?:script|foreignobject|handler|listener|iframe|object|embed|audio|video|canvas|set|animate\w*)$/i;
/** What a drawing may name: a part of itself, or a picture that it carries. */
const OWN = /^\s*(?:#|data:image\/(?:png|jpeg);base64,)/i;
/** Names of things elsewhere in a style. Escapes could spell any of it. */
const ELSEWHERE = /@import|\\|expression\s*\(|url\s*\(\s*["']?\s*(?![\s"'#])/i;

/** What this is, or why it is no emblem. */
export function kindOf(bytes: Buffer): EmblemType | EmblemFault {
  if (bytes.subarray(0, PNG.length).equals(PNG)) return pngFault(bytes) ?? 'image/png';
  if (bytes.length === 0 || !isUtf8(bytes)) return 'wrong-type';
  return svgFault(bytes.toString('utf8')) ?? 'image/svg+xml';
}

function pngFault(bytes: Buffer): EmblemFault | undefined {
  if (bytes.length < HEADER_LENGTH || bytes.toString('latin1', 12, 16) !== 'IHDR') return 'wrong-type';
  const sides = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (sides.includes(0)) return 'wrong-type';
  if (sides.some((side) => side > MOST_PIXELS)) return 'picture-too-wide';
  return hasPixels(bytes) ? undefined : 'wrong-type';
}

function svgFault(text: string): EmblemFault | undefined {
  let fault: EmblemFault | undefined;
  let depth = 0;
  let began = false;
  /** What was written since the last style sheet ended. */
  let style = '';
  const styles: string[] = [];
  let root: Drawn | undefined;
  const within: Drawn[] = [];
  const found = (one: EmblemFault): void => void (fault ??= one);
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => found('wrong-type'));
  // Entities, and style sheets from elsewhere.
  parser.on('doctype', () => found('not-plain-svg'));
  parser.on('processinginstruction', () => found('not-plain-svg'));
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (!began && (local !== 'svg' || uri !== SVG)) found('wrong-type');
    began = true;
    depth += 1;
    if (depth > DEEPEST || ACTING.test(local)) found('not-plain-svg');
    const element: Drawn = { local, attributes: Object.values(attributes), children: [] };
    within.at(-1)?.children.push(element);
    within.push(element);
    root ??= element;
    for (const attribute of element.attributes) if (actsOrAsks(attribute)) found('not-plain-svg');
  });
  parser.on('closetag', ({ local }) => {
    depth -= 1;
    within.pop();
    if (local.toLowerCase() !== 'style') return;
    if (ELSEWHERE.test(style)) found('not-plain-svg');
    styles.push(style);
    style = '';
  });
  parser.on('text', (words) => void (style += words));
  parser.on('cdata', (words) => void (style += words));
  try {
    parser.write(text.replace(/^\uFEFF/u, '')).close();
  } catch {
    found('wrong-type');
  }
  if (fault) return fault;
  if (!root || isWithoutSize(root)) return 'wrong-type';
  return isEndless(root, styles) ? 'not-plain-svg' : undefined;
}

/** A drawing that says of itself that it is nothing wide or nothing high is not drawn. */
function isWithoutSize({ attributes }: Drawn): boolean {
  return attributes.some(({ local, value }) => {
    if (local === 'width' || local === 'height') return Number.parseFloat(value) <= 0;
    if (local === 'viewBox')
      return value
        .trim()
        .split(/[\s,]+/)
        .slice(2)
        .some((side) => Number.parseFloat(side) <= 0);
    return local === 'style' && /(?:^|;)\s*(?:width|height)\s*:\s*(?:-|[+]?0*\.?0*(?![.\d]))/i.test(value);
  });
}

function actsOrAsks({ local, value }: { local: string; value: string }): boolean {
  if (/^on/i.test(local)) return true;
  if (/^(?:href|src|base)$/i.test(local)) return !OWN.test(value);
  return ELSEWHERE.test(value);
}
