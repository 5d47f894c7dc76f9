// The shapes of which the schemas of /openapi.json are put together.

export type Schema = Record<string, unknown>;

export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
/** One of the shapes under these names, told apart by `type`. */
export const union = (prefix: string, names: string[]): Schema => ({
  oneOf: names.map((name) => ref(`${prefix}.${name}`)),
});
export const listOf = (items: Schema): Schema => ({ type: 'array', items });
export const object = (properties: Record<string, Schema>, optional: string[] = []): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});
export const integer: Schema = { type: 'integer' };
export const integerOrNull: Schema = { type: ['integer', 'null'] };
export const text: Schema = { type: 'string' };
export const flag: Schema = { type: 'boolean' };
