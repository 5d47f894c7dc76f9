// The word of the nameplate, and what stands smaller after it: "Bolivia", "(Plurinational State of)". Pure.

export interface NameParts {
  name: string;
  rest: string;
}

/** A name, and what of it stands in brackets at its end. */
export function splitName(name: string): NameParts {
  const match = /^(.+?)\s*(\(.+\))$/u.exec(name);
  return match ? { name: match[1]!, rest: match[2]! } : { name, rest: '' };
}
