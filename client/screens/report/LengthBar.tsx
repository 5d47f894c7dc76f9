// A length beside others of its kind. Decoration: the figure stands beside it in words.

/** @param of the longest of them */
export function LengthBar({ value, of }: { value: number; of: number }) {
  return (
    <span className="bar" aria-hidden="true">
      <i style={{ inlineSize: `${of === 0 ? 0 : (100 * value) / of}%` }} />
    </span>
  );
}
