/** The end of a small form of the card: what is wrong, and its buttons. */
import type { ComponentChildren } from 'preact';

interface FormEndProps {
  fault: string;
  /** For a field that is described by it. */
  faultId?: string;
  /** The words on the button that sends the form. */
  send: string;
  locked: boolean;
  /** The other button, where there is one. */
  children: ComponentChildren;
}

export function FormEnd({ fault, faultId, send, locked, children }: FormEndProps) {
  return (
    <>
      {fault !== '' && (
        <p id={faultId} class="fault" role="alert">
          {fault}
        </p>
      )}
      <div class="person-buttons">
        <button type="submit" class="outline" disabled={locked}>
          {send}
        </button>
        {children}
      </div>
    </>
  );
}
