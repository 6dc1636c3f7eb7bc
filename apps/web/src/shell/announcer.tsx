import { announcement } from "../state/announce.ts";
import { useStore } from "../state/create-store.ts";

export function Announcer() {
  const { text } = useStore(announcement);
  return <p className="hidden-text" aria-live="polite" aria-atomic="true" data-testid="announcer">{text}</p>;
}
