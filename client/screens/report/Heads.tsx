// The first row of a table of the record: what each of its columns has.
import { useText } from '../../i18n/context.ts';
import type { TextKey } from '../../i18n/areas.ts';

type InArea<K> = K extends `report.column.${infer Name}` ? Name : never;
type Column = InArea<TextKey>;

/** @param of a column by its name; with how it is set, where it is not plain: a `bar` has its figures in a column beside it */
export function Heads({ of }: { of: readonly (Column | [column: Column, set: 'number' | 'wide' | 'bar'])[] }) {
  const t = useText();
  return (
    <thead>
      <tr>
        {of.map((one) => {
          const [column, set] = typeof one === 'string' ? [one] : one;
          return (
            <th
              key={column}
              scope="col"
              className={set === 'bar' ? 'wide' : set}
              {...(set === 'bar' && { colSpan: 2 })}
            >
              {t(`report.column.${column}`)}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
