// The pieces of which /openapi.json is put together: shapes of schemas, what is asked and what is answered.

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

export const json = (schema: Schema) => ({ content: { 'application/json': { schema } } });
export const answer = (description: string, schema: Schema) => ({ description, ...json(schema) });
export const failed = (description: string) => answer(description, ref('Error'));
export const file = (description: string, type: string) => ({
  description,
  content: { [type]: { schema: { type: 'string', format: 'binary' } } },
});
export const inPath = (name: string, schema = text) => ({ name, in: 'path', required: true, schema });
export const inQuery = (name: string, description: string, schema = text) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
});
