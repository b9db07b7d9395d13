/** A group to look at: who is in it, why, and what differs, stacked for a narrow page. */
import type { DuplicateGroup, GroupMember, MergeField, MergePreview } from '../../src/contract';
import { useWords } from '../frame/words';
import { markDifference } from './differing';

interface MemberProps {
  member: GroupMember;
  number: number;
  party: MergePreview['survivor'] | undefined;
  /** A box that takes the member in or leaves it out; only where there is a choice. */
  choosable: boolean;
  included: boolean;
  locked: boolean;
  onInclude: (included: boolean) => void;
}

/** Points with one digit after the point, and their sign. */
const points = (weight: number): string => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`;

function Member({ member, number, party, choosable, included, locked, onInclude }: MemberProps) {
  const { text, day } = useWords();
  const words = text.duplicates;
  const facts = [
    ...(party?.rows ?? []).map(({ label, count }) => words.review.rows(label, count)),
    party === undefined || party.registered === '' ? '' : words.review.registered(day(party.registered)),
  ].filter((fact) => fact !== '');
  return (
    <li class="member">
      <p class="member-name">
        <b class="number" aria-hidden="true">
          {number}
        </b>
        <b>{member.company}</b>
        {choosable && (
          <input
            type="checkbox"
            class="tick"
            checked={included}
            disabled={locked}
            aria-label={words.preview.include(member.company)}
            onChange={(event) => onInclude(event.currentTarget.checked)}
          />
        )}
      </p>
      <p class="small faint">{[member.id, member.detail, ...facts].filter((part) => part !== '').join(text.between.parts)}</p>
      {member.note !== '' && <p class="small doubt">{member.note}</p>}
      {member.reasons.length > 0 && (
        <ul class="reasons small" aria-label={words.review.reasons(number)}>
          {member.reasons.map(({ label, weight }) => (
            <li key={label} class={weight < 0 ? 'reason against' : 'reason'}>
              <span>{label}</span> <span class="weight">{words.review.weight(points(weight))}</span>
            </li>
          ))}
          <li class="reason total">
            <span>
              <b class={`sureness ${member.sureness}`}>{text.newCustomer.sureness[member.sureness]}</b>
            </span>{' '}
            <span class="weight">{words.review.total(points(member.score))}</span>
          </li>
        </ul>
      )}
    </li>
  );
}

function FieldValues({ field, numbers }: { field: MergeField; numbers: ReadonlyMap<string, number> }) {
  const { text, value: shown } = useWords();
  const all = field.values.map(({ value }) => shown(value, field.column));
  const blank = [...numbers].filter(([id]) => !field.values.some(({ ids }) => ids.includes(id))).map(([, number]) => number);
  const numbersOf = (ids: readonly string[]) => ids.map((id) => numbers.get(id) ?? 0).sort((a, b) => a - b);
  return (
    <div class="differs">
      <dt class="legend-name">
        <span aria-hidden="true">≠</span> {field.label}
      </dt>
      {field.values.map(({ ids, value }) => {
        const [before, differing, after] = markDifference(shown(value, field.column), all);
        return (
          <dd key={ids.join()}>
            <span class="numbers">{numbersOf(ids).join(' ')}</span>
            <span class="value">
              {before}
              {differing !== '' && <mark>{differing}</mark>}
              {after}
            </span>
          </dd>
        );
      })}
      {blank.length > 0 && (
        <dd>
          <span class="numbers">{blank.join(' ')}</span> <span class="faint">{text.duplicates.review.blank}</span>
        </dd>
      )}
    </div>
  );
}

interface GroupProps {
  group: DuplicateGroup;
  /** Null while the rows are being read, and when they could not be. */
  preview: MergePreview | null;
  reading: boolean;
  excluded: ReadonlySet<string>;
  locked: boolean;
  onInclude: (id: string, included: boolean) => void;
}

export function Group({ group, preview, reading, excluded, locked, onInclude }: GroupProps) {
  const { text } = useWords();
  const words = text.duplicates.review;
  const numbers = new Map(group.members.map(({ id }, at) => [id, at + 1]));
  const parties = preview === null ? [] : [preview.survivor, ...preview.losers];
  const differing = preview?.fields.filter(({ kind }) => kind !== 'same') ?? [];
  const alike = preview?.fields.filter(({ kind, values }) => kind === 'same' && values.length > 0) ?? [];
  const ofAll = ({ values }: MergeField) => values[0]?.ids.length === parties.length;
  const same = alike.filter(ofAll).map(({ label }) => label);
  // What some have left blank agrees with nothing.
  const oneSided = alike.filter((field) => !ofAll(field)).map(({ label }) => label);
  return (
    <>
      <ul class="members" aria-label={words.members}>
        {group.members.map((member, at) => (
          <Member
            key={member.id}
            member={member}
            number={at + 1}
            party={parties.find(({ id }) => id === member.id)}
            choosable={at > 0 && group.members.length > 2}
            included={!excluded.has(member.id)}
            locked={locked}
            onInclude={(included) => onInclude(member.id, included)}
          />
        ))}
      </ul>
      {reading && (
        <p class="faint" role="status">
          {words.reading}
        </p>
      )}
      {differing.length > 0 && (
        <dl class="differences" aria-label={words.differing}>
          {differing.map((field) => (
            <FieldValues key={field.column} field={field} numbers={numbers} />
          ))}
        </dl>
      )}
      {same.length > 0 && <p class="small faint">{words.same(same.join(text.between.parts))}</p>}
      {oneSided.length > 0 && <p class="small faint">{words.oneSided(oneSided.join(text.between.parts))}</p>}
    </>
  );
}
