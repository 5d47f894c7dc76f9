// What tests that walk a schema read of it.

interface Def {
  type: string;
  innerType?: Schema;
  element?: Schema;
  shape?: Record<string, Schema>;
  options?: Schema[];
  entries?: Record<string, unknown>;
  values?: unknown[];
}
/** A schema of zod, as far as its parts are walked. */
export interface Schema {
  _zod: { def: Def };
}
