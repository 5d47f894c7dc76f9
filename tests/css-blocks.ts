// The blocks of a sheet, as written or as built, for tests that ask what browsers do with each of its declarations.

interface Block {
  sheet: string;
  /** From the outermost on: selectors and conditions. */
  around: string[];
  declarations: { property: string; value: string }[];
}

/** Units and functions that came after Chromium 90, Safari 14.1 and Firefox 90, by MDN's tables. */
const NEWER_VALUE =
  /\d(?:[dsl]v(?:[hwbi]|min|max)|cq(?:[whbi]|min|max)|r?cap|ric|rex|r?lh)\b|\b(?:color-mix|light-dark|oklch|oklab|lch|lab|color|linear|round|mod|rem|abs|sign|sin|cos|tan|sqrt|pow|hypot|exp|log|anchor|anchor-size|calc-size|attr|image-set|cross-fade)\(|\bsubgrid\b/;

/** The blocks of a sheet, nested ones apart. */
export function blocksOf(sheet: string, text: string): Block[] {
  const css = text.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const blocks: Block[] = [];
  const open: Block[] = [];
  let from = 0;
  for (let at = 0; at < css.length; at += 1) {
    if (!'{};'.includes(css[at]!)) continue;
    const said = css.slice(from, at).trim().replaceAll(/\s+/g, ' ');
    from = at + 1;
    if (css[at] === '{') {
      const block = { sheet, around: [...(open.at(-1)?.around ?? []), said], declarations: [] };
      blocks.push(block);
      open.push(block);
      continue;
    }
    const [, property, value] = /^([\w-]+)\s*:\s*([\s\S]+)$/.exec(said) ?? [];
    if (property !== undefined) open.at(-1)?.declarations.push({ property, value: value! });
    if (css[at] === '}') open.pop();
  }
  return blocks;
}

/** Under "@supports": there a browser was asked. */
const asksFirst = ({ around }: Block): boolean => around.some((one) => /^@supports(?! ?not)/.test(one));

/** What a sheet says for browsers that do not know something: its properties, under "@supports not". */
export const saidWithout = (blocks: readonly Block[], sheet: string): Set<string> =>
  new Set(
    blocks
      .filter((block) => block.sheet === sheet && block.around.some((one) => /^@supports ?not/.test(one)))
      .flatMap(({ declarations }) => declarations.map(({ property }) => property)),
  );

/** Declarations whose value a browser of 2021 does not know, and for which the sheet says nothing that it does. */
export function aloneIn(blocks: readonly Block[]): string[] {
  return blocks
    .filter((block) => !asksFirst(block))
    .flatMap(({ sheet, around, declarations }) =>
      declarations.flatMap(({ property, value }, at) => {
        if (!NEWER_VALUE.test(value)) return [];
        // A property of our own takes any value, and what uses it then has none: it needs the question.
        // So does one with a variable in it: what is said before is lost, and it counts for nothing.
        const isOwn = property.startsWith('--');
        const isTaken = isOwn || value.includes('var(');
        const before = declarations
          .slice(0, at)
          .some((one) => one.property === property && !NEWER_VALUE.test(one.value));
        if (before && !isTaken) return [];
        return saidWithout(blocks, sheet).has(isOwn ? 'font-size' : property)
          ? []
          : [`${sheet} ${around.join(' ')} { ${property}: ${value} }`];
      }),
    );
}
