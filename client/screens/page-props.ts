// What every page is given: what the address says of it.
export interface PageProps {
  /** The meeting's id from the address; "" on pages that belong to none (`/`, `/screen`). */
  meetingId: string;
  /** A screen's name. */
  name?: string;
}
