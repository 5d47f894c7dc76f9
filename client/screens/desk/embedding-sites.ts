// Sites as somebody types or pastes them, one a line or with commas, with or without what follows the name: as EditSettings has them. Pure.

const SITE = /^https?:\/\/[a-z0-9.-]+(?::\d{1,5})?$/;

/** Each once, in their order; `wrong`: the first that is none. A name alone, which has a dot, is meant with https. */
export function sitesIn(typed: string): { sites: string[] } | { wrong: string } {
  const sites = new Set<string>();
  for (const one of typed.split(/[\s,;]+/u).filter((part) => part !== '')) {
    const isWhole = /^[a-z][a-z0-9+.-]*:/iu.test(one) && !/^[^/]*\.[^/]*:\d/u.test(one);
    const site = isWhole ? originOf(one) : one.includes('.') ? originOf(`https://${one}`) : undefined;
    if (site === undefined) return { wrong: one };
    sites.add(site);
  }
  return { sites: [...sites] };
}

function originOf(address: string): string | undefined {
  try {
    const { origin } = new URL(address);
    return SITE.test(origin) ? origin : undefined;
  } catch {
    return undefined;
  }
}
