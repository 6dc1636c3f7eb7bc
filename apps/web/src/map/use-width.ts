import { useLayoutEffect, useRef, useState } from "react";
import type { RefObject } from "react";

/** The width an element has now, in CSS pixels, so that a map is drawn for its place and its labels keep their size. */
export function useWidth<Element extends HTMLElement>(fallback: number): readonly [RefObject<Element | null>, number] {
  const ref = useRef<Element>(null);
  const [width, setWidth] = useState(fallback);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => setWidth(Math.max(240, Math.round(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
