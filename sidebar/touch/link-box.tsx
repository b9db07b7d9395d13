/** Links to documents: pasted one a line, or taken from those used last. Google Drive's are told by what they lead to. */
import { useWords } from '../frame/words';
import { hostOf, kindOfLink, linksIn, type RecentLink } from './links';

interface LinkBoxProps {
  files: string;
  recent: RecentLink[];
  locked: boolean;
  fault: string | undefined;
  onChange: (files: string) => void;
}

export function LinkBox({ files, recent, locked, fault, onChange }: LinkBoxProps) {
  const { text } = useWords();
  const links = linksIn(files);
  const nameOf = (link: string) => {
    const kind = kindOfLink(link);
    return kind === 'other' ? hostOf(link) : text.touch.linkKinds[kind];
  };
  const offered = recent.filter(({ link }) => !links.includes(link)).slice(0, 3);
  const described = [fault === undefined ? '' : 'files-fault', links.length === 0 ? '' : 'files-read'].filter((id) => id !== '').join(' ');
  return (
    <div class="group">
      <label class="legend-name" for="files">
        {text.touch.files}
      </label>
      <textarea
        id="files"
        class="box one-line"
        wrap="off"
        rows={Math.min(4, Math.max(1, files.split('\n').length))}
        placeholder={text.touch.filesHint}
        value={files}
        disabled={locked}
        aria-invalid={fault === undefined ? undefined : 'true'}
        aria-describedby={described || undefined}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {fault !== undefined && (
        <p id="files-fault" class="fault">
          {fault}
        </p>
      )}
      {links.length > 0 && (
        <p id="files-read" class="faint">
          {links.map(nameOf).join(text.between.parts)}
        </p>
      )}
      {offered.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a group of inputs; these are buttons
        <div class="chips" role="group" aria-label={text.touch.recentLinks}>
          {offered.map(({ link, company }) => (
            <button
              key={link}
              type="button"
              class="chip recent-link"
              disabled={locked}
              title={link}
              aria-label={text.touch.attachLink(nameOf(link), company)}
              onClick={() => onChange([...files.split('\n').filter((line) => line.trim() !== ''), link].join('\n'))}
            >
              <span>{nameOf(link)}</span>
              <small class="faint">{company}</small>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
