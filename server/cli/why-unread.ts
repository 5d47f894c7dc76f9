// Why a file that a command was given is not read, in words.

const WHY_UNREAD: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read by whoever runs this',
};

export function whyUnread(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return WHY_UNREAD[code] ?? (error instanceof Error ? error.message : String(error));
}
