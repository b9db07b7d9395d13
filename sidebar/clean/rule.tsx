/** One rule of a preview: chosen as a whole, with its first cells; unfolded, each cell by itself. */
import { useState } from 'preact/hooks';
import type { CleanCell, CleanRule } from '../../src/contract';
import { failureText } from '../frame/failure-text';
import type { Call, Failure } from '../frame/server';
import { useWords } from '../frame/words';
import type { Chosen } from './choice';

interface RuleProps {
  rule: CleanRule;
  chosen: Chosen;
  locked: boolean;
  call: Call;
  onRule: () => void;
  onCell: (cell: string) => void;
}

/** Cells shown before a rule is unfolded. */
const shown = 3;

function Becomes({ cell }: { cell: CleanCell }) {
  const { text } = useWords();
  return (
    <>
      <del>{cell.before}</del> <span class="unseen">{text.clean.becomes}</span> <span aria-hidden="true">→</span> <ins>{cell.after}</ins>
    </>
  );
}

export function Rule({ rule, chosen, locked, call, onRule, onCell }: RuleProps) {
  const { text } = useWords();
  const words = text.clean;
  const [open, setOpen] = useState(false);
  const [cells, setCells] = useState<CleanCell[]>(rule.cells);
  const [reading, setReading] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const taken = !chosen.without.includes(rule.code);

  const more = async () => {
    setReading(true);
    setFailure(null);
    const reply = await call('sidebarCleanPreview', { rule: rule.code, from: cells.length });
    setReading(false);
    if (!reply.ok) {
      setFailure(reply.failure);
      return;
    }
    const known = new Set(cells.map(({ cell }) => cell));
    setCells([...cells, ...(reply.value.rules[0]?.cells ?? []).filter(({ cell }) => !known.has(cell))]);
  };

  return (
    <li class="clean-rule">
      <label class="pick-rule">
        <input type="checkbox" class="tick" checked={taken} disabled={locked} onChange={onRule} />
        <b>{rule.title}</b>
        <span class="small faint">{words.count(rule.count)}</span>
      </label>
      {open ? (
        <ul class="clean-cells">
          {cells.map((cell) => (
            <li key={cell.cell}>
              <label>
                <input
                  type="checkbox"
                  class="tick"
                  checked={taken && chosen.except[cell.cell] === undefined}
                  disabled={locked || !taken}
                  onChange={() => onCell(cell.cell)}
                />
                <span>
                  <small class="faint">{words.where(cell.row, `${cell.company} ${cell.label}`)}</small>
                  <br />
                  <Becomes cell={cell} />
                </span>
              </label>
            </li>
          ))}
        </ul>
      ) : (
        <ul class="clean-examples small">
          {cells.slice(0, shown).map((cell) => (
            <li key={cell.cell}>
              <Becomes cell={cell} />
            </li>
          ))}
        </ul>
      )}
      {failure !== null && <p class="fault">{failureText(text, failure, words.readFailed)}</p>}
      {open && cells.length < rule.count && (
        <button type="button" class="link" disabled={reading || locked} onClick={() => void more()}>
          {words.more(rule.count - cells.length)}
        </button>
      )}
      <button type="button" class="link" aria-expanded={open ? 'true' : 'false'} onClick={() => setOpen(!open)}>
        {open ? words.fold : words.all(rule.count)}
      </button>
    </li>
  );
}
