// The Chinese font, for readers and screens whose names and titles are in Chinese. It is large: one page of words is half a megabyte of
// slices, and all names are more than one. So a phone or a console uses its own, and fetches ours where it has none; a screen in the hall
// always has ours, as each machine at a projector is to look like the other.

/** @param inHall a screen of the hall, which uses the served font whatever its machine has */
export async function haveChineseLetters(inHall: boolean): Promise<void> {
  if (inHall || !drawsChinese()) await import('@fontsource-variable/noto-sans-sc/wght.css');
}

/** Whether this machine has Chinese letters: where it has none it draws one and the same box for all. */
function drawsChinese(): boolean {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context) return false;
  context.canvas.width = 32;
  context.canvas.height = 32;
  context.font = '24px sans-serif';
  const drawn = (letter: string): string => {
    context.clearRect(0, 0, 32, 32);
    context.fillText(letter, 2, 26);
    return context.getImageData(0, 0, 32, 32).data.join();
  };
  return drawn('国') !== drawn('议');
}
