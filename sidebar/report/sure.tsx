/** How sure a reading is: in words and by a shape, never by colour alone. */
import type { ReadSureness } from '../../src/contract';
import { useWords } from '../frame/words';

const shapes: Readonly<Record<Exclude<ReadSureness, ''>, string>> = { sure: '●', likely: '◐', guess: '○' };

export function Sure({ sure }: { sure: ReadSureness }) {
  const { text } = useWords();
  if (sure === '') return null;
  return (
    <span class={`sure ${sure}`}>
      <span aria-hidden="true">{shapes[sure]}</span> {text.report.sure[sure]}
    </span>
  );
}

const order: readonly ReadSureness[] = ['guess', 'likely', 'sure'];

/** The least sure of several readings. */
export const leastSure = (all: readonly ReadSureness[]): ReadSureness => order.find((one) => all.includes(one)) ?? '';
