/** Step 1: a file, dropped or picked, or a sheet of the workbook. */
import { useRef, useState } from 'preact/hooks';
import { Warning } from '../frame/warning';
import type { Lists } from './use-lists';
import { failureSentence, faultSentence, useWords } from './words';

interface ChooseProps {
  lists: Lists;
  /** A sheet is being looked over. */
  planning: boolean;
  onTake: (sheetId: number) => void;
}

export function Choose({ lists, planning, onTake }: ChooseProps) {
  const text = useWords();
  const words = text.choose;
  const [over, setOver] = useState(false);
  const [sheet, setSheet] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  const { known, opened, busy } = lists;
  const locked = busy !== null || planning || known === null;

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file !== undefined && !locked) void lists.take(file);
  };
  const all = known?.lists ?? [];
  const staged = all.filter((list) => list.staged);
  const own = all.filter((list) => !list.staged);
  const chosen = opened?.sheets.includes(sheet) ? sheet : (opened?.sheets[0] ?? '');
  return (
    <main class="scroll choose">
      <section
        class={over ? 'drop over' : 'drop'}
        aria-label={words.file}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <h2>{words.file}</h2>
        <p>
          {words.drop}{' '}
          <button type="button" class="outline" disabled={locked} onClick={() => picker.current?.click()}>
            {words.pick}
          </button>
        </p>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.xlsx,.xlsm,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => {
            const { files } = event.currentTarget;
            const file = files?.[0];
            if (file !== undefined) void lists.take(file);
            // The same file again, after it was mended, is a change too.
            event.currentTarget.value = '';
          }}
        />
        <p class="small faint">{words.kinds}</p>
        <p class="small faint">{words.privacy}</p>
        {opened !== null && busy === null && (
          <p class="pick-sheet">
            <label>
              {words.sheetLabel}{' '}
              <select class="box" value={chosen} onChange={(event) => setSheet(event.currentTarget.value)}>
                {opened.sheets.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
            </label>
            <button type="button" class="primary" onClick={() => void lists.choose(chosen)}>
              {words.use}
            </button>
          </p>
        )}
      </section>
      {lists.fault !== null && <Warning>{faultSentence(text, lists.fault)}</Warning>}
      {lists.failure !== null && (
        <Warning>
          {failureSentence(text, lists.failure)}{' '}
          {known === null && (
            <button type="button" class="link" onClick={() => void lists.load()}>
              {text.retry}
            </button>
          )}
        </Warning>
      )}
      {known === null && lists.failure === null && <p class="faint">{words.opening}</p>}
      {(busy !== null || planning) && (
        <p class="busy-line" role="status">
          {busy?.what === 'reading'
            ? words.reading(busy.name)
            : busy?.what === 'sending'
              ? words.sending(busy.done, busy.all)
              : words.planning}
        </p>
      )}
      {staged.length > 0 && (
        <section aria-label={words.unfinished}>
          <h2>{words.unfinished}</h2>
          <p class="small faint">{words.unfinishedWhy}</p>
          <ul class="sheets">
            {staged.map(({ sheetId, name, rows, columns }) => (
              <li key={sheetId}>
                <b>{name}</b> <span class="faint">{words.size(rows, columns)}</span>
                <button
                  type="button"
                  class="outline"
                  aria-label={words.resumeNamed(name)}
                  disabled={locked}
                  onClick={() => onTake(sheetId)}
                >
                  {words.resume}
                </button>
                <button
                  type="button"
                  class="link"
                  aria-label={words.discardNamed(name)}
                  disabled={locked}
                  onClick={() => void lists.discard(sheetId).then(() => lists.load())}
                >
                  {words.discard}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {known !== null && (
        <section aria-label={words.sheets}>
          <h2>{words.sheets}</h2>
          {own.length === 0 && <p class="faint">{words.noSheets}</p>}
          <ul class="sheets">
            {own.map(({ sheetId, name, rows, columns }) => (
              <li key={sheetId}>
                <b>{name}</b> <span class="faint">{words.size(rows, columns)}</span>
                <button type="button" class="outline" aria-label={words.takeNamed(name)} disabled={locked} onClick={() => onTake(sheetId)}>
                  {words.take}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}
