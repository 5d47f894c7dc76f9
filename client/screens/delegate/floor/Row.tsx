// The row for the state of the room: what it is, and beside or over it whose or when.
/** As many letters stand beside the value; a longer label stands under it. */
const SHORT = 18;

export function Row({ label, value }: { label: string; value: string }) {
  return (
    <p className={label === '' || label.length > SHORT ? 'floor-row two-lines' : 'floor-row'}>
      <span>{label}</span>
      <b>{value}</b>
    </p>
  );
}
