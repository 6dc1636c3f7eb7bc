import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { useWords } from "../state/preferences.ts";

/** A native dialog: the browser keeps the focus inside, Esc closes, and the focus goes back where it came from. */
export function Dialog({ title, onClose, children }: { readonly title: string; readonly onClose: () => void; readonly children: ReactNode }) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby="dialog-title" onCancel={(event) => { event.preventDefault(); onClose(); }}>
      <div className="dialog-head">
        <h2 id="dialog-title">{title}</h2>
        <button type="button" className="button small" onClick={onClose}>{words.t("app.close")}</button>
      </div>
      {children}
    </dialog>
  );
}
