// What an exported meeting is called as a file: by its title, which one finds again, in letters that every system takes.
export function fileNameOf(title: string, id: string): string {
  const plain = title
    .replace(/[\\/:*?"<>|\p{C}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .slice(0, 80)
    .replace(/^[. ]+|[. ]+$/gu, '');
  return `${plain === '' ? id : plain}.json`;
}
