import type { AreaEvent } from "byfokus/browser";

/** What the numbers in circles on the curves stand for. */
export function EventList({ events }: { readonly events: readonly AreaEvent[] }) {
  return (
    <ol className="lines events">
      {events.map((event) => (
        <li key={event.number} value={event.number}>
          <span className="event-number" aria-hidden="true">{event.number}</span><span><span className="muted">{event.dateText}</span> {event.text}</span>
        </li>
      ))}
    </ol>
  );
}
