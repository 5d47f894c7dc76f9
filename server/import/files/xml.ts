// XML of Office files, read as it comes. Such files have no document type: one that does is an attack or a mistake, and is refused
// before an entity of it means anything. UTF-8 alone.
import { SaxesParser } from 'saxes';

import { FileRefused } from './refusal.ts';

export interface XmlHandler {
  /** @param name as it is written, with its prefix; @param attribute the value of one. */
  open?(name: string, attribute: (name: string) => string | undefined): void;
  close?(name: string): void;
  text?(text: string): void;
}

const DEEPEST = 200;
const SLICE = 65_536;

const malformed = (why: string) => new FileRefused('not-a-table', `The file is damaged: ${why}.`);

export function readXml(bytes: Buffer, handler: XmlHandler): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('doctype', () => {
    throw malformed('it has a document type, which no Office file has');
  });
  parser.on('error', () => {
    throw malformed('its XML is not well formed');
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) throw malformed('its XML is nested too deep');
    handler.open?.(name, (attribute) => attributes[attribute]);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    handler.close?.(name);
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (slice?: Buffer): string => {
    try {
      return slice ? decoder.decode(slice, { stream: true }) : decoder.decode();
    } catch {
      throw malformed('its XML is not in UTF-8');
    }
  };
  for (let at = 0; at < bytes.length; at += SLICE) parser.write(decode(bytes.subarray(at, at + SLICE)));
  parser.write(decode());
  parser.close();
}
