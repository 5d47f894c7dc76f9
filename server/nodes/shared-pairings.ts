// Codes of waiting screens where all nodes see them. As in memory (access/pairing-codes.ts): kept for minutes, of the secret only the hash.
import { MOST_WAITING, SILENT_MS } from '../access/pairing-codes.ts';
import type { Pairing, Pairings } from '../access/pairing-codes.ts';
import type { Query } from '../store/postgres/database.ts';

const HEARD_LATELY = `heard_at > clock_timestamp() - interval '${SILENT_MS} ms'`;

export function sharedPairings(query: Query): Pairings {
  return {
    async open(code, secretHash) {
      await query(
        `DELETE FROM pairings WHERE NOT (${HEARD_LATELY}) OR code IN (SELECT code FROM pairings ORDER BY heard_at DESC OFFSET ${MOST_WAITING - 1})`,
      );
      const opened = await query(
        'INSERT INTO pairings (code, secret_hash, heard_at) VALUES ($1, $2, clock_timestamp()) ON CONFLICT DO NOTHING RETURNING code',
        [code, secretHash],
      );
      return opened.length > 0;
    },
    async find(code) {
      const [pairing] = await query<Pairing>(
        `SELECT secret_hash AS "secretHash" FROM pairings WHERE code = $1 AND ${HEARD_LATELY}`,
        [code],
      );
      return pairing;
    },
    async heard(code) {
      await query('UPDATE pairings SET heard_at = clock_timestamp() WHERE code = $1', [code]);
    },
  };
}
