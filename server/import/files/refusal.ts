// Why a file is not read, in words for whoever chose it. Thrown by the readers, caught once by the thread.

export const FILE_REASONS = {
  'file-too-large': 'The file is larger than is read.',
  'too-many-rows': 'The table has more rows or cells than are read.',
  'not-a-table': 'This is not a file that can be read here.',
  'old-excel': 'This is a workbook of Excel 97-2003.',
  encrypted: 'The file is protected by a password.',
  'no-header': 'No row with headings was found.',
  'no-rows': 'There is nothing in it to import.',
  'too-large-to-read': 'Reading the file took too long or too much memory.',
} as const satisfies Record<string, string>;

export type FileReason = keyof typeof FILE_REASONS;

const REMEDIES: Record<FileReason, string> = {
  'file-too-large':
    'Expected at most 5 MiB, and 50 MiB unpacked: take pictures out, or save only the sheet that is needed.',
  'too-many-rows': 'Expected at most 5,000 rows and 100,000 cells: delete what stands below and beside the table.',
  'not-a-table': 'Expected a workbook (.xlsx), a table as text (.csv), a document (.docx), or text that was pasted.',
  'old-excel': 'Save it as an Excel workbook (.xlsx), then choose it again.',
  encrypted: 'Save it without a password, then choose it again.',
  'no-header': 'Expected a row that names the columns, such as “Country, Category, Seats”, among the first 30 rows.',
  'no-rows': 'Choose another sheet or another file.',
  'too-large-to-read': 'Save only the sheet that is needed, or as .csv, then choose it again.',
};

/** A file that is not read. `message` says what it is, where that is known better than by its reason. */
export class FileRefused extends Error {
  readonly reason: FileReason;
  readonly remedy: string;

  constructor(reason: FileReason, message: string = FILE_REASONS[reason], remedy: string = REMEDIES[reason]) {
    super(message);
    this.reason = reason;
    this.remedy = remedy;
  }
}
