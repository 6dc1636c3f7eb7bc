import { useEffect } from "react";
import type { ReactNode } from "react";
import { useWords } from "../state/preferences.ts";

export interface PreviewKeysProps {
  readonly title: string;
  readonly onAccept: () => void;
  readonly onReject: () => void;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

/** What is looked at but not yet decided. Enter accepts and Esc rejects, except where a control needs the key itself. */
export function PreviewKeys({ title, onAccept, onReject, disabled = false, children }: PreviewKeysProps) {
  const words = useWords();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || document.querySelector("dialog[open]") !== null) return;
      if (event.key === "Escape") onReject();
      else if (event.key === "Enter" && !disabled && (target?.closest("button, a, summary, textarea, select") ?? null) === null) onAccept();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [onAccept, onReject, disabled]);
  return (
    <section className="preview" aria-label={words.t("app.preview")} data-testid="preview">
      <p className="preview-what">{title}</p>
      <div className="preview-deltas">{children}</div>
      <div className="row">
        <button type="button" className="button" onClick={onReject}>{words.t("app.preview.reject")} <kbd>Esc</kbd></button>
        <button type="button" className="button primary" disabled={disabled} onClick={onAccept}>{words.t("app.preview.accept")} <kbd>Enter</kbd></button>
      </div>
    </section>
  );
}
