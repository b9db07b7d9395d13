/** How far a job of several calls is. */

interface ProgressProps {
  label: string;
  done: number;
  /** 0 while it is not known. */
  all: number;
  /** False while it stands still. */
  moving: boolean;
  /** The same as a sentence, where figures alone say too little. */
  told?: string | undefined;
}

/** Per cent of the bar that shows that something has begun. */
const least = 3;

export const Progress = ({ label, done, all, moving, told }: ProgressProps) => (
  <div
    class="progress"
    role="progressbar"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={all}
    aria-valuenow={done}
    aria-valuetext={told}
  >
    <div
      class={moving ? 'progress-bar moving' : 'progress-bar'}
      style={{ width: `${all === 0 ? least : Math.max(least, Math.round((100 * done) / all))}%` }}
    />
  </div>
);
