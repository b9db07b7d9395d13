/** What went wrong, said aloud where it happened. */
import type { ComponentChildren } from 'preact';
import { failureText } from './failure-text';
import { Icon } from './icons';
import type { Failure } from './server';
import { useWords } from './words';

export const Warning = ({ children }: { children: ComponentChildren }) => (
  <p class="warning grave" role="alert">
    <Icon name="caution" /> <span>{children}</span>
  </p>
);

interface FaultProps {
  /** Null while nothing went wrong. */
  failure: Failure | null;
  /** What did not succeed. */
  what?: string;
}

/** A call that failed. */
export function Fault({ failure, what = '' }: FaultProps) {
  const { text } = useWords();
  return failure === null ? null : <Warning>{failureText(text, failure, what)}</Warning>;
}
