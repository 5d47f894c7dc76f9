// The bytes of a file of JSON as text: UTF-8, or UTF-16 as PowerShell writes it, told by its mark. What is in neither is refused by that
// name, never guessed. Pure; knows no field.

/** The encodings that a file says that it has, by its first bytes. */
const MARKS = [
  { label: 'UTF-8', bytes: [0xef, 0xbb, 0xbf] },
  { label: 'UTF-16LE', bytes: [0xff, 0xfe] },
  { label: 'UTF-16BE', bytes: [0xfe, 0xff] },
] as const;

export type FileText = { ok: true; text: string } | { ok: false; message: string };

const refused = (message: string): FileText => ({ ok: false, message });
const markOf = (bytes: Buffer) => MARKS.find((one) => one.bytes.every((byte, index) => bytes[index] === byte));

/** The text of a file without its marks; else why it is none, as a sentence that goes on after the file's name: “is not UTF-8 …”. */
export function textOfFile(bytes: Buffer): FileText {
  const mark = markOf(bytes);
  const label = mark?.label ?? 'UTF-8';
  const other = mark && markOf(bytes.subarray(mark.bytes.length));
  if (other && other.label !== label)
    return refused(`begins with the marks of ${label} and of ${other.label}: save it again as UTF-8.`);
  if (begins(bytes, 'PK\u0003\u0004') || begins(bytes, '%PDF') || isOldOffice(bytes))
    return refused('is a document of another program (Word, Excel, PDF or an archive), not a meeting file in JSON.');
  // No JSON has a zero byte; UTF-16 without its mark, and UTF-32, have one in each letter of English. One alone is told by its line.
  if (label === 'UTF-8' ? isMostlyWide(bytes) : isUtf32(bytes))
    return refused('is not UTF-8 (perhaps UTF-16 without its mark, or UTF-32): save it again as UTF-8.');
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    // Two programs one after the other each put their mark in front.
    return { ok: true, text: text.replace(/^\uFEFF+/, '') };
  } catch {
    return refused(
      mark
        ? `says that it is ${label}, and is not: save it again as UTF-8.`
        : 'is not UTF-8 (perhaps windows-1252): save it again as UTF-8.',
    );
  }
}

const begins = (bytes: Buffer, text: string): boolean => bytes.subarray(0, text.length).toString('latin1') === text;
const isOldOffice = (bytes: Buffer): boolean => begins(bytes, '\u00D0\u00CF\u0011\u00E0');

/** Of a text in wide letters at least every sixth byte is zero, were it half Arabic or Chinese; of one that was filled up less. */
function isMostlyWide(bytes: Buffer): boolean {
  const looked = bytes.subarray(0, 4096);
  let zeros = 0;
  for (const byte of looked) if (byte === 0) zeros += 1;
  return zeros * 6 >= looked.length && zeros > 1;
}

/** Its mark begins as that of UTF-16 does. */
const isUtf32 = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from([0xff, 0xfe, 0, 0]));
