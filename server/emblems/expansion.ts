// How much a drawing comes to once all that it names by `use`, filters, patterns, masks and markers stands in its place. A few hundred bytes
// that name each other can be more than any browser ever draws. Knows elements and what they name; not what else a drawing may do.

/** One element, as far as it matters here. */
export interface Drawn {
  local: string;
  attributes: readonly { local: string; value: string }[];
  children: Drawn[];
}

/** Elements in all. A drawing of 256 KiB that repeats nothing has a quarter of it at most. */
const MOST_ELEMENTS = 100_000;
/** Levels, those of what is named counted in: browsers go down them one call each. */
const DEEPEST = 500;
/** What is filled by a gradient costs what it costs in one colour. */
const GRADIENT = /^(?:linear|radial)Gradient$/;
/** Named once by the element itself; all else goes down to what stands in it. */
const OF_ONE = /^(?:filter|backdrop-filter|mask|mask-\w+|clip-path|href)$/;
/** Drawn at each corner of a path. A variable may be any property. */
const AT_CORNERS = /^(?:marker|--)/;

interface Named {
  property: string;
  id: string;
}
interface Sum {
  elements: number;
  corners: number;
}

/** Whether it is more than can be drawn, or stands within itself. `styles` are the texts of its style sheets. */
export function isEndless(root: Drawn, styles: readonly string[]): boolean {
  const byId = new Map<string, Drawn>();
  const all = [root];
  for (const one of all) {
    for (const { local, value } of one.attributes) if (local === 'id' && !byId.has(value)) byId.set(value, one);
    all.push(...one.children);
  }
  const rules = rulesOf(styles);
  const sums = new Map<Drawn, Sum>();
  const open = new Set<Drawn>();

  /** Undefined: without end. */
  function sumOf(one: Drawn, depth: number): Sum | undefined {
    const known = sums.get(one);
    if (known) return known;
    if (open.has(one) || depth > DEEPEST) return undefined;
    open.add(one);
    const sum: Sum = { elements: 1, corners: cornersOf(one) };
    const named = [...namedIn(one), ...rules(one)].flatMap(({ property, id }) => {
      const target = byId.get(id);
      return target && !GRADIENT.test(target.local) ? [{ property, target }] : [];
    });
    const within = [...one.children, ...named.flatMap(({ property, target }) => (property === 'href' ? [target] : []))];
    for (const part of within) {
      const added = sumOf(part, depth + 1);
      if (!added) return undefined;
      sum.elements += added.elements;
      sum.corners += added.corners;
      if (sum.elements > MOST_ELEMENTS) return undefined;
    }
    const { elements, corners } = sum;
    for (const { property, target } of named) {
      if (property === 'href') continue;
      const added = sumOf(target, depth + 1);
      if (!added) return undefined;
      const times = OF_ONE.test(property) ? 1 : elements + (AT_CORNERS.test(property) ? corners : 0);
      sum.elements += added.elements * times;
      if (sum.elements > MOST_ELEMENTS) return undefined;
    }
    open.delete(one);
    sums.set(one, sum);
    return sum;
  }

  // What nothing draws may still be drawn one day by a fragment of the address: all of it is looked at.
  return sumOf(root, 0) === undefined;
}

/** Two figures are a corner; a bare letter draws one too. */
function cornersOf({ attributes }: Drawn): number {
  const path = attributes.find(({ local }) => local === 'd' || local === 'points')?.value;
  return path === undefined ? 2 : (path.match(/[a-z]|\d+/gi)?.length ?? 0);
}

/** A browser reads `#%61` as `#a`. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

function urlsIn(property: string, value: string): Named[] {
  return Array.from(value.matchAll(/url\s*\(\s*["']?\s*#([^"')]*)/gi), ([, id]) => ({
    property,
    id: decoded(id!.trim()),
  }));
}

const declarationsIn = (text: string): Named[] =>
  text.split(';').flatMap((one) =>
    urlsIn(
      one
        .slice(0, Math.max(0, one.indexOf(':')))
        .trim()
        .toLowerCase(),
      one,
    ),
  );

function namedIn({ local: element, attributes }: Drawn): Named[] {
  return attributes.flatMap(({ local, value }) => {
    if (local === 'style') return declarationsIn(value);
    if (local !== 'href') return urlsIn(local, value);
    const own = /^\s*#(.*)$/s.exec(value);
    // A link leads to what it names; it draws nothing of it.
    return own && element !== 'a' ? [{ property: 'href', id: decoded(own[1]!.trim()) }] : [];
  });
}

/** What style sheets have an element name: more than they do, where a selector is not plain; never less. */
function rulesOf(styles: readonly string[]): (one: Drawn) => Named[] {
  const bySelector = new Map<string, Map<string, Named>>();
  const add = (selector: string, named: readonly Named[]): void => {
    const those = bySelector.get(selector) ?? new Map<string, Named>();
    bySelector.set(selector, those);
    for (const one of named) those.set(`${one.property} ${one.id}`, one);
  };
  for (const style of styles) {
    const rest = style
      .replaceAll(/\/\*.*?\*\//gs, ' ')
      .replaceAll(/([^{}]*)\{([^{}]*)\}/g, (_rule, selectors: string, body: string) => {
        const named = declarationsIn(body);
        if (named.length > 0) for (const selector of selectors.split(',')) add(keyOf(selector), named);
        return ' ';
      });
    // What stands around nested rules: for anything.
    add('*', declarationsIn(rest.replaceAll(/[{}]/g, ';')));
  }
  return (one) => {
    const keys = ['*', one.local];
    for (const { local, value } of one.attributes) {
      if (local === 'class') keys.push(...value.split(/\s+/).map((name) => `.${name}`));
      if (local === 'id') keys.push(`#${value}`);
    }
    return keys.flatMap((key) => [...(bySelector.get(key)?.values() ?? [])]);
  };
}

/** The class, the id or the name by which the last part of a selector finds its elements; `*` where it is not as plain as that. */
function keyOf(selector: string): string {
  const last =
    selector
      .trim()
      .split(/[\s>+~;]+/)
      .at(-1) ?? '';
  if (/[:[\]()&@]/.test(selector) || last === '') return '*';
  return /[.#][^.#]+/.exec(last)?.[0] ?? last;
}
