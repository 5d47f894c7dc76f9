// A store over a real PostgreSQL, asked again where it says to.
import { StoreUnavailable } from '../../server/store/errors.ts';
import { makeDatabase } from '../../server/store/postgres/database.ts';
import { openPostgresStore } from '../../server/store/postgres/postgres.ts';
import type { EventStore } from '../../server/store/store.ts';
import type { Upcast } from '../../server/store/upcast.ts';

export const open = (url: string, options: { upcast?: Upcast; writable?: boolean } = {}) =>
  openPostgresStore({ writable: true, ...options, database: makeDatabase(url) });

/**
 * The same store, asked again where it says to: a node that a busy machine gives no time in the middle of a transaction is cut off by the
 * database, which has then done nothing.
 */
export const patient = (store: EventStore): EventStore => ({ ...store, access: asking(store.access) });
const asking = <T extends object>(part: T): T =>
  new Proxy(part, {
    get(own, name) {
      const method = Reflect.get(own, name) as (...given: unknown[]) => Promise<unknown>;
      return async (...given: unknown[]) => {
        for (;;)
          try {
            return await method.apply(own, given);
          } catch (error) {
            if (!(error instanceof StoreUnavailable)) throw error;
          }
      };
    },
  });
