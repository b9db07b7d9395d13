/** What the merge would do, before it does it: who stays, which values stand, where the others are kept, what moves. */
import type { DuplicateGroup, MergeField, MergePreview } from '../../src/contract';
import { useWords } from '../frame/words';

interface PreviewProps {
  group: DuplicateGroup;
  preview: MergePreview;
  /** Who is to stay: chosen a moment before the preview for it arrives. */
  survivor: string;
  /** Column → ID whose value stands, where somebody has chosen. */
  choices: Readonly<Record<string, string>>;
  locked: boolean;
  onSurvivor: (id: string) => void;
  onChoice: (column: string, id: string) => void;
}

function Choice({
  field,
  chosen,
  locked,
  onChoice,
}: {
  field: MergeField;
  chosen: string;
  locked: boolean;
  onChoice: (id: string) => void;
}) {
  const { text, value: shown } = useWords();
  const words = text.duplicates.preview;
  return (
    <fieldset class="choice">
      <legend class="legend-name">{field.label}</legend>
      {field.values.map(({ ids, value }) => {
        const stands = ids.includes(chosen);
        return (
          <label key={ids.join()} class={stands ? 'pick chosen' : 'pick'}>
            <input
              type="radio"
              name={`choice-${field.column}`}
              checked={stands}
              disabled={locked}
              onChange={() => ids[0] !== undefined && onChoice(ids[0])}
            />
            <span class="value">{shown(value, field.column)}</span>
          </label>
        );
      })}
      {field.keptIn !== '' && <p class="small faint">{words.keptIn(field.keptIn)}</p>}
    </fieldset>
  );
}

export function Preview({ group, preview, survivor, choices, locked, onSurvivor, onChoice }: PreviewProps) {
  const { text } = useWords();
  const words = text.duplicates.preview;
  const parties = [preview.survivor, ...preview.losers];
  const members = group.members.filter(({ id }) => parties.some((party) => party.id === id));
  const moving = new Map<string, number>();
  for (const { rows } of preview.losers) for (const { label, count } of rows) moving.set(label, (moving.get(label) ?? 0) + count);
  const moves = [...moving].filter(([, count]) => count > 0).map(([label, count]) => text.duplicates.review.rows(label, count));
  const chosen = preview.fields.filter(({ kind, values }) => kind === 'choose' && values.length > 1);
  const joined = preview.fields.filter(({ kind, result }) => kind === 'join' && result !== '');
  return (
    <div class="preview">
      <h2>{words.title}</h2>
      <fieldset class="choice">
        <legend class="legend-name">{words.survivor}</legend>
        {members.map(({ id, company }) => (
          <label key={id} class={id === survivor ? 'pick chosen' : 'pick'}>
            <input type="radio" name="survivor" checked={id === survivor} disabled={locked} onChange={() => onSurvivor(id)} />
            <span class="value">
              {company} <span class="small faint">{id}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {moves.length > 0 && <p class="small">{words.moves(moves.join(text.between.parts))}</p>}
      {chosen.map((field) => (
        <Choice
          key={field.column}
          field={field}
          chosen={choices[field.column] ?? field.chosen}
          locked={locked}
          onChoice={(id) => onChoice(field.column, id)}
        />
      ))}
      {joined.length > 0 && (
        <dl class="differences" aria-label={words.join}>
          {joined.map((field) => (
            <div key={field.column} class="differs">
              <dt class="legend-name">{field.label}</dt>
              <dd class="lines">{field.result}</dd>
            </div>
          ))}
        </dl>
      )}
      <p class="small faint">{words.loser}</p>
    </div>
  );
}
